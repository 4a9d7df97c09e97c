import type { Problem } from '#model/wire/problem.ts'

/** A request that is answered with a problem. Titles are sentences for people; codes are stable, for programs. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(code: RefusalCode, detail?: string) {
    const [status, title] = refusals[code]
    super(title)
    this.name = 'Refusal'
    this.problem = { status, code, title, ...(detail !== undefined && { detail }) }
  }
}

export const refusals = {
  'invalid-body': [400, 'The request is not of the shape that this route takes.'],
  'not-json': [400, 'The request is not JSON.'],
  'not-signed-in': [401, 'Sign in first.'],
  'unknown-token': [401, 'The registration token is not known: register again.'],
  'token-expired': [401, 'The registration token has expired: register again.'],
  'smuggled-identity': [400, 'The headers that say who you are were tampered with.'],
  'cross-site': [403, 'The request came from another site.'],
  'has-left': [403, 'Your account here has ended.'],
  'operators-only': [403, 'This is for whoever runs the site.'],
  'not-your-role': [403, 'Your role does not open this.'],
  'unknown-course': [404, 'There is no such course.'],
  'unknown-learner': [404, 'There is no such learner, or nothing is recorded of them.'],
  'unknown-identifier': [404, 'Nobody has a PIN under this identifier.'],
  'unknown-feedback': [404, 'There is nothing of this id to be done.'],
  'unknown-application': [404, 'There is no such application, or it is not one of yours.'],
  'unknown-route': [404, 'There is nothing at this address.'],
  'other-version': [
    409,
    'The course is no longer the one that the page shows: open the page again.',
  ],
  'already-decided': [409, 'Somebody has decided about the application meanwhile.'],
  'impossible-step': [409, 'The application cannot take this step now.'],
  'already-passed': [409, 'The test is passed already.'],
  'no-test': [409, 'The course has no test.'],
  'no-attempts-left': [409, 'All attempts at the test that the course allows have been taken.'],
  'id-in-use': [409, 'The id of the commit belongs to another commit.'],
  'body-too-large': [413, 'The request is larger than 256 kB.'],
  'unknown-type': [415, 'The content type is not one that this route takes.'],
  'wrong-host': [421, 'This name is not one that the site is answered under.'],
  'unknown-sco': [422, 'The course has no such part.'],
  'time-in-future': [422, 'The commit says that it was made after tomorrow.'],
  'impossible-score': [422, 'A score is outside its own bounds.'],
  'impossible-status': [422, 'What has not been attempted is neither passed nor failed.'],
  'bad-request': [400, 'The request could not be read.'],
  'store-unavailable': [503, 'The record cannot be reached at the moment. Nothing was stored.'],
  'too-many-tries': [
    429,
    'Too many wrong tries came from this address. Wait a quarter of an hour.',
  ],
  'unknown-page': [422, 'The site has no such page that something can be said of.'],
  'nothing-said': [422, 'There is no text.'],
  'said-too-much': [422, 'The text has more than 2,000 characters.'],
  'too-much-feedback': [429, 'Very much came from here lately. Wait a quarter of an hour.'],
  stopping: [503, 'The program is about to stop.'],
  'our-fault': [500, 'Something went wrong.'],
} as const satisfies Record<string, readonly [number, string]>

export type RefusalCode = keyof typeof refusals
