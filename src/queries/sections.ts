import { type CollectionKey, getCollection } from 'astro:content'
import { paths } from '#i18n/paths.ts'
import { site } from '#i18n/strings/site.ts'
import type { Language } from '#model/localised.ts'
import { kept } from './kept.ts'
import { settings } from './site.ts'

export type Section = { href: string; name: string }

/** The sections of the menu that this site has something for: a handbook alone has no courses and no wall. */
export const sectionsIn = kept(async (language: Language): Promise<Section[]> => {
  const words = site[language]
  const has = async (name: CollectionKey) => (await getCollection(name)).length > 0
  const courses = await has('courses')
  const induction = await has('induction')
  const all: (Section & { shown: boolean })[] = [
    { href: paths.guidelines(language), name: words.guidelines, shown: await has('guidelines') },
    { href: paths.induction(language), name: words.induction, shown: induction },
    { href: paths.learn(language), name: words.learn, shown: courses },
    { href: paths.levels(language), name: words.levels, shown: await has('levels') },
    { href: paths.accounts(language), name: words.accounts, shown: await has('accounts') },
    { href: paths.community(language), name: words.community, shown: await has('events') },
    { href: paths.social(language), name: words.social, shown: await has('feeds') },
    {
      href: paths.myLearning(language),
      name: words.myLearning,
      shown: settings.endpoint.enabled && (courses || induction),
    },
    { href: paths.search(language), name: words.search, shown: true },
  ]
  return all.filter((section) => section.shown)
})
