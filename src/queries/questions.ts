/** What pages may know of the banks: the questions for practice, and the pictures that questions show. */

import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import type { Question } from '#model/questions/question.ts'
import { mediaAddress } from './media.ts'

/** A question that a lesson may ask. One of the test is never answered, whoever asks. */
export async function practiceQuestion(course: string, id: string): Promise<Question | undefined> {
  const question = (await getEntry('questions', `${course}/${id}`))?.data.question
  return question?.use === 'practice' ? question : undefined
}

/** The addresses of the pictures that a course's questions show, by their file. */
export async function questionPictures(course: string): Promise<Record<string, string>> {
  const own = await getCollection('questions', ({ data }) => data.course === course)
  return Object.fromEntries(
    [...new Set(own.flatMap(picturesOf))].sort().map((file) => [file, mediaAddress(course, file)]),
  )
}

const picturesOf = ({ data: { question } }: CollectionEntry<'questions'>): string[] =>
  question.type === 'image-choice' ? question.options.map(({ image }) => image) : []
