/** A table of the store, in both databases. Backups, exports and erasures read this list, so that a new table cannot be forgotten. */
export type Table = {
  name: string
  /** Which rows are a learner's: SQL, with `:learner` for their key and, where they are a course's too, `:course`, which is null for every course. */
  whose?: string
  /** Erasing keeps the rows, and empties these columns where they hold the learner's key. */
  unnamed?: readonly string[]
}

const ofLearnerAndCourse = 'learner = :learner AND course = coalesce(:course, course)'

/** By the account in the learner's subject, as `identity/account.ts` reads it. An identifier has no `%`, and may have `_`. */
const subject = '(SELECT subject FROM learners WHERE key = :learner)'
const ofAccount = `lower(${subject}) IN ('development:' || identifier, 'proxy:' || identifier, 'kiosk:' || identifier)
  OR lower(${subject}) LIKE 'oidc:% ' || replace(identifier, '_', '!_') ESCAPE '!'`

/** In the order in which rows can be put in; taken out in the other. */
export const tables: readonly Table[] = [
  { name: 'learners', whose: 'key = :learner' },
  { name: 'sign_ins', whose: 'learner = :learner' },
  { name: 'pins', whose: 'learner = :learner' },
  { name: 'staff', whose: ofAccount },
  { name: 'registrations', whose: ofLearnerAndCourse },
  {
    name: 'commits',
    whose: `registration IN (SELECT number FROM registrations WHERE ${ofLearnerAndCourse})`,
  },
  { name: 'attempts', whose: ofLearnerAndCourse },
  { name: 'tests', whose: ofLearnerAndCourse },
  { name: 'outbox', whose: ofLearnerAndCourse },
  { name: 'mail', whose: 'learner = :learner' },
  { name: 'feedback', whose: 'learner = :learner' },
  { name: 'applications', whose: 'learner = :learner' },
  { name: 'audit', whose: 'by = :learner OR about = :learner', unnamed: ['by', 'about'] },
]

/** What is no record: who is being erased, within the one transaction that does it, and which instance does a job. */
export const workings: readonly string[] = ['erasing', 'leases', 'never']
