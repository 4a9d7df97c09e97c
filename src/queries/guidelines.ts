import { getCollection } from 'astro:content'
import type { Language } from '#model/localised.ts'
import { type Translated, translated } from './translated.ts'

export type GuidelineInLanguage = Translated<'guidelines'>

/** All guidelines, in the order of their lists. */
export async function guidelinesIn(language: Language): Promise<GuidelineInLanguage[]> {
  return translated<'guidelines'>(await getCollection('guidelines'), language).sort(
    (a, b) => a.entry.data.order - b.entry.data.order,
  )
}
