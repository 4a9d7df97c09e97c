/** A table of the store, in both databases. Backups, exports and erasures read this list, so that a new table cannot be forgotten. */
export type Table = {
  name: string
  /** Which rows are a learner's: SQL, with `:learner` for their key and, where they are a course's too, `:course`, which is null for every course. */
  whose?: string
  /** Erasing keeps the rows, and empties these columns where they hold the learner's key. */
  unnamed?: readonly string[]
}

const ofLearnerAndCourse = 'learner = :learner AND course = coalesce(:course, course)'

/** In the order in which rows can be put in; taken out in the other. */
export const tables: readonly Table[] = [
  { name: 'learners', whose: 'key = :learner' },
  { name: 'staff', whose: 'learner = :learner' },
  { name: 'sign_ins', whose: 'learner = :learner' },
  { name: 'registrations', whose: ofLearnerAndCourse },
  {
    name: 'commits',
    whose: `registration IN (SELECT number FROM registrations WHERE ${ofLearnerAndCourse})`,
  },
  { name: 'attempts', whose: ofLearnerAndCourse },
  { name: 'tests', whose: ofLearnerAndCourse },
  { name: 'audit', whose: 'by = :learner OR about = :learner', unnamed: ['by', 'about'] },
]

/** What is no record: it says who is being erased, within the one transaction that does it. */
export const workings: readonly string[] = ['erasing', 'never']
