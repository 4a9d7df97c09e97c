import type { CourseData } from '../course/data.ts'
import type { Around } from './forms/form.ts'

/** What a question finds around it on the page of its course. */
export const aroundOf = ({ words, language, pictures }: CourseData): Around => ({
  words: words.test,
  language,
  picture: (file) => pictures[file] ?? '',
})
