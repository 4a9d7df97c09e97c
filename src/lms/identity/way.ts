import type { Language } from '#model/localised.ts'

/** Somebody as the server's side knows them. `subject` starts with the id of the way. */
export type Person = { subject: string; name: string; roles: string[] }

/** Somebody whom the sign-in page offers. */
export type Choice = { id: string; name: string; about?: string; roles: string[] }

/** One way of knowing who somebody is. The learner never comes from the body of a commit or a registration. */
export type Way = {
  id: string
  /** Whom the sign-in page offers, in the order of the settings. */
  choices(language: Language): Choice[]
  /** The person behind a choice; undefined for one that was never offered. */
  person(choice: string): Person | undefined
  /** Whether a request with this `Host` header may be answered while the way is on. */
  admits(host: string | undefined): boolean
}

/** The way cannot be switched on here. The message says why, and what to do. */
export class IdentityProblem extends Error {
  override readonly name = 'IdentityProblem'
}
