import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '#model/localised.ts'

/** Somebody as the server's side knows them. `subject` starts with the id of the way. */
export type Person = { subject: string; name: string; roles: string[] }

/** Somebody whom the sign-in page offers. */
export type Choice = { id: string; name: string; about?: string; roles: string[] }

/** One way of knowing who somebody is. The learner never comes from the body of a commit or a registration. */
export type Way = {
  id: string
  /** Whether a request with these headers, by its `Host` above all, may be answered while the way is on. */
  admits(headers: IncomingHttpHeaders): boolean
} & (Choosing | Proving | Asking | Knowing)

/** The sign-in page offers people to choose from. */
export type Choosing = {
  kind: 'choosing'
  /** In the order of the settings. */
  choices(language: Language): Choice[]
  /** The person behind a choice; undefined for one that was never offered. */
  person(choice: string): Person | undefined
}

/** Each request proves who it is from: no session, no cookie. */
export type Proving = {
  kind: 'proving'
  /** By the address of the connection and the headers as they came; undefined for nobody. Throws `Smuggled`. */
  person(peer: string | undefined, rawHeaders: readonly string[]): Person | undefined
  /** Where to sign out. */
  signOut?: string
}

/** Somebody else is asked: the browser goes there, and comes back with a proof. Throws `SignInProblem`. */
export type Asking = {
  kind: 'asking'
  /** Where to send the browser, and what it must bring back with the answer. */
  begin(): Promise<{ url: string; kept: Kept }>
  /** The person whom the answer proves; `query` is that of the address that the browser came back to. */
  finish(query: string, kept: Kept): Promise<Person>
  /** Where to sign out there too. */
  end(): Promise<string | undefined>
}
export type Kept = { state: string; nonce: string; verifier: string }

/** They know a secret that the endpoint can check by itself (`kiosk/check.ts`). */
export type Knowing = { kind: 'knowing' }

/** The way cannot be switched on here. The message says why, and what to do. */
export class IdentityProblem extends Error {
  override readonly name = 'IdentityProblem'
}

/** Headers that no honest proxy sends. */
export class Smuggled extends Error {
  override readonly name = 'Smuggled'
}

/** What can go wrong while somebody signs in elsewhere. Each is told on a page of its own words. */
export type SignInFault = 'away' | 'clock' | 'not-accepted' | 'cancelled' | 'expired'
export class SignInProblem extends Error {
  readonly fault: SignInFault
  constructor(fault: SignInFault, cause?: unknown) {
    super(fault, { cause })
    this.name = 'SignInProblem'
    this.fault = fault
  }
}
