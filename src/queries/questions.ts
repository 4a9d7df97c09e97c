/** What pages may know of the banks: the questions for practice, and the pictures that questions show. */

import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import { readFileSync } from 'node:fs'
import { paths } from '#i18n/paths.ts'
import type { Question } from '#model/questions/question.ts'
import { siteDir } from './site.ts'

/** A question that a lesson may ask. One of the test is never answered, whoever asks. */
export async function practiceQuestion(course: string, id: string): Promise<Question | undefined> {
  const question = (await getEntry('questions', `${course}/${id}`))?.data.question
  return question?.use === 'practice' ? question : undefined
}

type Picture = { course: string; file: string }

/** Every picture that a question shows, once. */
export async function allQuestionPictures(): Promise<Picture[]> {
  const shown = (await getCollection('questions')).flatMap(picturesOf)
  const once = new Map(shown.map((each) => [`${each.course}/${each.file}`, each]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, picture]) => picture)
}

/** The addresses of a course's pictures, by their file. */
export async function questionPictures(course: string): Promise<Record<string, string>> {
  const all = await allQuestionPictures()
  return Object.fromEntries(
    all
      .filter((each) => each.course === course)
      .map(({ file }) => [file, paths.courseMedia(course, file)]),
  )
}

export const readQuestionPicture = ({ course, file }: Picture): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(`${siteDir}/courses/${course}/media/${file}`))

const picturesOf = ({ data: { course, question } }: CollectionEntry<'questions'>): Picture[] =>
  question.type === 'image-choice'
    ? question.options.map(({ image }) => ({ course, file: image }))
    : []
