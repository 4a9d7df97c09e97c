import { type CollectionEntry, getCollection } from 'astro:content'
import { inLanguage, type Language } from '#model/localised.ts'

/** All courses in the order of the catalogue. */
export async function courses(): Promise<CollectionEntry<'courses'>[]> {
  return [...(await getCollection('courses'))].sort(
    (a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1),
  )
}

/** The titles of some courses, in the order asked; an id without a course is left out. */
export async function coursesNamed(
  ids: readonly string[],
  language: Language,
): Promise<{ id: string; title: string }[]> {
  const all = await getCollection('courses')
  return ids.flatMap((id) => {
    const course = all.find((entry) => entry.id === id)
    return course ? [{ id, title: inLanguage(course.data.title, language) }] : []
  })
}
