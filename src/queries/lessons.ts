import { type CollectionEntry, getCollection } from 'astro:content'
import { lessonName } from '#model/course.ts'
import type { Language } from '#model/localised.ts'

/** A lesson as a course page in one language shows it: in that language, or in English until it is translated. */
export type LessonInLanguage = {
  /** Its name without the number: the same in every language, and its address on the page. */
  id: string
  order: number
  language: Language
  entry: CollectionEntry<'lessons'>
}

/** The lessons of a course, in order. */
export async function lessonsOf(course: string, language: Language): Promise<LessonInLanguage[]> {
  const found = new Map<string, LessonInLanguage>()
  for (const entry of await getCollection('lessons', ({ id }) => id.startsWith(`${course}/`))) {
    const [, , own, file] = entry.id.split('/') as [string, string, Language, string]
    const name = lessonName(`${file}.md`)
    if (!name || (own !== language && own !== 'en')) continue
    if (own === language || !found.has(name.id))
      found.set(name.id, { ...name, language: own, entry })
  }
  return [...found.values()].sort((a, b) => a.order - b.order)
}
