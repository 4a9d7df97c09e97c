import { type CollectionKey, getCollection } from 'astro:content'
import { paths } from '#i18n/paths.ts'
import { awareness } from '#i18n/strings/awareness.ts'
import { desks } from '#i18n/strings/desks.ts'
import { digest } from '#i18n/strings/digest.ts'
import { poster } from '#i18n/strings/poster.ts'
import { progress } from '#i18n/strings/progress.ts'
import { software } from '#i18n/strings/software.ts'
import { sponsor } from '#i18n/strings/sponsor.ts'
import type { Language } from '#model/localised.ts'
import { caseStudies } from './case-studies.ts'
import { digestsIn } from './digest.ts'
import { kept } from './kept.ts'

/** A page that is not in the menu: its name, what it is for, and what else people call it. */
export type Further = { href: string; title: string; text: string; keywords: string[] }

/** The pages beside the menu that this site has something for, in the order in which the home page lists them. */
export const furtherPages = kept(async (language: Language): Promise<Further[]> => {
  const has = async (...names: CollectionKey[]) =>
    (await Promise.all(names.map(async (name) => (await getCollection(name)).length > 0))).some(
      (each) => each,
    )
  const all = [
    { path: paths.caseStudies, words: awareness, shown: (await caseStudies(language)).length > 0 },
    { path: paths.digest, words: digest, shown: (await digestsIn(language)).length > 0 },
    { path: paths.progress, words: progress, shown: await has('headcount', 'accounts') },
    { path: paths.sponsor, words: sponsor, shown: await has('roles') },
    { path: paths.poster, words: poster, shown: await has('levels') },
    { path: paths.desks, words: desks, shown: await has('roles') },
    { path: paths.software, words: software, shown: await has('software') },
  ]
  return all
    .filter(({ shown }) => shown)
    .map(({ path, words }) => ({
      href: path(language),
      title: words[language].title,
      text: words[language].lede,
      keywords: words[language].keywords.split(', '),
    }))
})
