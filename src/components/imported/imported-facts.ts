import { imported } from '#i18n/strings/imported.ts'
import { type ImportedCourse, parts } from '#model/imported.ts'
import type { Language } from '#model/localised.ts'

/** What an imported course is, in a few words each. */
export function importedFacts(course: ImportedCourse, language: Language): string[] {
  const words = imported[language]
  const text = course.language?.slice(0, 2).toLowerCase()
  return [
    words.bought,
    words.parts(parts(course).length),
    ...(course.tool ? [words.madeWith(course.tool)] : []),
    ...(text === 'en' && language !== 'en' ? [words.textIn(words.english)] : []),
    ...(text === 'cy' && language !== 'cy' ? [words.textIn(words.welsh)] : []),
  ]
}
