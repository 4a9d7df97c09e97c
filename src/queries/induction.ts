import { getCollection } from 'astro:content'
import { lessonName } from '#model/course.ts'
import type { Language } from '#model/localised.ts'
import { type Translated, translated } from './translated.ts'

/** A task of the induction. `task` is its id on the record: its name without the number. */
export type TaskInLanguage = Translated<'induction'> & { task: string; order: number }

/** The tasks in the order of their numbers. */
export async function inductionIn(language: Language): Promise<TaskInLanguage[]> {
  return translated<'induction'>(await getCollection('induction'), language)
    .flatMap((each) => {
      const name = lessonName(`${each.id}.md`)
      return name ? [{ ...each, task: name.id, order: name.order }] : []
    })
    .sort((a, b) => a.order - b.order)
}
