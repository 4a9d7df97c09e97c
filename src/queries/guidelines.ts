import { getCollection } from 'astro:content'
import type { Language } from '#model/localised.ts'
import { localePath } from './locales.ts'
import { siteLanguages } from './site.ts'
import { type Translated, translated } from './translated.ts'

export type GuidelineInLanguage = Translated<'guidelines'>

/** All guidelines, in the order of their lists. */
export async function guidelinesIn(language: Language): Promise<GuidelineInLanguage[]> {
  return translated<'guidelines'>(await getCollection('guidelines'), language).sort(
    (a, b) => a.entry.data.order - b.entry.data.order,
  )
}

export type GuidelineProps = { language: Language; guideline: GuidelineInLanguage }

/** The static paths of a page that there is for each guideline in each language. */
export async function forEachGuideline() {
  const pages = siteLanguages.map(async (language) =>
    (await guidelinesIn(language)).map((guideline) => ({
      params: { locale: localePath(language), guideline: guideline.id },
      props: { language, guideline } satisfies GuidelineProps,
    })),
  )
  return (await Promise.all(pages)).flat()
}
