import { getCollection } from 'astro:content'
import type { Language } from '#model/localised.ts'
import { type Translated, translated } from './translated.ts'

/** A task of the induction; its id is its file's name without the number, and its name on the record. */
export type TaskInLanguage = Translated<'induction'>

/** The tasks in the order of their files. */
export async function inductionIn(language: Language): Promise<TaskInLanguage[]> {
  const all = await getCollection('induction')
  // The places of one language serve both, so that a list that is half translated keeps its order.
  const places = new Map(
    translated<'induction'>(all, 'en').map(({ id, entry }) => [id, entry.data.place]),
  )
  return translated<'induction'>(all, language).sort(
    (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0),
  )
}
