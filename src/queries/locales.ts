import type { Language } from '#model/localised.ts'
import { siteLanguages } from './site.ts'

/** The `[...locale]` part of a route: nothing for English, `cy` for Welsh. */
export type LocaleProps = { language: Language }

export const localePath = (language: Language): string | undefined =>
  language === 'en' ? undefined : language

/** `getStaticPaths` of a page that there is once in every language of the site. */
export const inEveryLanguage = (): {
  params: { locale: string | undefined }
  props: LocaleProps
}[] =>
  siteLanguages.map((language) => ({
    params: { locale: localePath(language) },
    props: { language },
  }))

/** The `[...page]` part of a route: nothing for the first page of a list. */
export const pageParam = (number: number): string | undefined =>
  number === 1 ? undefined : `page/${number}`
