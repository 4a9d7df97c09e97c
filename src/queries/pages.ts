import { getCollection } from 'astro:content'
import { site } from '#i18n/strings/site.ts'
import type { Language } from '#model/localised.ts'
import { freezing } from './elections.ts'
import { kept } from './kept.ts'
import { type Translated, translated } from './translated.ts'

export const pagesIn = async (language: Language): Promise<Translated<'pages'>[]> =>
  translated<'pages'>(await getCollection('pages'), language)

/** The pages that lists and searches have today: a campaign is not among them while the rules before an election hold. */
export async function listedPagesIn(language: Language): Promise<Translated<'pages'>[]> {
  const all = await pagesIn(language)
  const frozen = await Promise.all(
    all.map(async ({ entry }) => (await freezing(entry.data)).length > 0),
  )
  return all.filter((_, index) => !frozen[index])
}

/** A page that a folder gives for its home: the index of a handbook that was not written for Moothall. */
export const homePageIn = async (language: Language): Promise<Translated<'pages'> | undefined> =>
  (await pagesIn(language)).find(isHome)

export const isHome = (page: Translated<'pages'>): boolean => page.id === 'index'

const inFooter = ['accessibility', 'privacy', 'storage'] as const

type Link = { id: string; title: string }

/** The statements that every page links to, where the site has them. */
export const footerPages = kept(async (language: Language): Promise<Link[]> => {
  const there = new Set((await pagesIn(language)).map((page) => page.id))
  return inFooter.filter((id) => there.has(id)).map((id) => ({ id, title: site[language][id] }))
})
