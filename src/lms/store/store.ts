import type { Commit, CommitOutcome } from '#model/wire/commit.ts'
import type { Attempt } from '../attempts/attempt.ts'
import type { Statement } from '../forward/statement.ts'
import type { Test } from '../tests/test.ts'
import type { Applications } from './applications.ts'
import type { FeedbackBox } from './feedback.ts'
import type { MailQueue } from './mail.ts'
import type { Leases, Outbox } from './outbox.ts'
import type { Row } from './rows.ts'

/** Who a learner is to the endpoint. `key` is random and says nothing; `subject` is the name that the identity's way gave them. */
export type Learner = { key: string; subject: string; name: string }

/** A signed-in browser. Only the hash of its cookie is kept. */
export type SignIn = {
  hash: string
  learner: string
  way: string
  roles: string[]
  expires: string
  /** When it was last used, to the minute or so. */
  used: string
}

/** A device session. Only the hash of its token is kept. `number` rises with every one, over all learners. */
export type Registration = {
  number: number
  id: string
  token_hash: string
  learner: string
  course: string
  device: string
  created: string
  expires: string
  /** The version of the attempt that the session started from. */
  basis_version: number
}

/** One line of the journal: a commit as it came, without its token. */
export type Entry = {
  commit: Omit<Commit, 'token'>
  registration: number
  received: string
  outcome: Exclude<CommitOutcome, 'already-had-it'>
  /** That of the course as it was judged by; missing where it has none. */
  course_version?: string
}

export type Scope = {
  learner: string
  /** Whose attempts are needed. */
  courses: readonly string[]
  /** The course whose tests are needed. */
  tests?: string
  /** A commit that may have been here before. */
  commit?: string
}

/** What a decision is made from, read in the transaction that will write its changes. */
export type Records = {
  attempts: ReadonlyMap<string, Attempt>
  /** By number. */
  tests: readonly Test[]
  /** The journal's line for the commit asked about. */
  earlier?: { learner: string; course: string }
}

/** For the outbox: what an LRS is told of a change to the record of one course. */
export type Told = { course: string; statements: readonly Statement[] }

export type Changes = {
  attempts?: readonly Attempt[]
  /** New ones, and open ones that were marked. A marked one is never written again. */
  tests?: readonly Test[]
  registration?: Omit<Registration, 'number'>
  entry?: Entry
  told?: Told
}

/** That a learner's test was marked, when, and whether it was passed. */
export type Mark = { learner: string; course: string; marked: string; passed: boolean }

/** One line of the audit log. `by` and `about` are keys of learners; null for the command line, and for nobody in particular. */
export type AuditLine = {
  at: string
  by: string | null
  /** What was done, as a word of the endpoint's: "read-record", "erased". */
  action: string
  about: string | null
  /** Which course or report; never a name. */
  detail: string | null
}

/** Learners, and who is signed in. */
export interface People {
  /** The learner of a subject, made at first sight; a new name replaces the old one. */
  learner(subject: string, name: string): Promise<Learner>
  /** Everybody, by name. */
  learners(): Promise<Learner[]>

  /** Also forgets those that have expired at `now`. */
  signIn(session: SignIn, now: string): Promise<void>
  /** Undefined when unknown or expired at `now`. */
  signedIn(hash: string, now: string): Promise<(SignIn & { name: string }) | undefined>
  /** Says that a session was used. */
  touch(hash: string, used: string): Promise<void>
  signOut(hash: string): Promise<void>
}

/** What a commit reads and changes. */
export interface Keeping {
  registration(tokenHash: string): Promise<Registration | undefined>

  /**
   * Reads, decides and writes as one. A `decide` that throws writes nothing, and undoes nobody else's change. It may
   * be asked again, where another instance wrote meanwhile: it must not do anything but decide.
   */
  change<Decided extends Changes>(
    scope: Scope,
    decide: (records: Records) => Decided,
  ): Promise<Decided>

  /** The same reading without a decision. */
  find(scope: Scope): Promise<Records>
  /** Everything that a learner has started. */
  records(learner: string): Promise<{ attempts: Attempt[]; tests: Test[] }>
  /** Every marked test of everybody, without its questions. */
  marks(): Promise<Mark[]>
  /** The attempts of everybody, with names, for reports. */
  everyone(): Promise<(Attempt & { name: string })[]>
}

/** Who looked at or changed what. Lines are only ever added; an erasure takes the keys out of them. */
export interface Audit {
  append(line: AuditLine): Promise<void>
  /** From an instant on, oldest first. */
  since(at: string): Promise<AuditLine[]>
}

/** What somebody without an account signs in with. `issued` by a champion, until they choose their `own`. */
export type Pin = {
  identifier: string
  learner: string
  /** As `identity/kiosk/hash.ts` writes it. */
  hash: string
  state: 'issued' | 'own' | 'revoked'
  /** Wrong tries since the last right one. */
  failures: number
  /** Until when no try is looked at. */
  wait_until: string | null
  issued: string
}
export interface Pins {
  /** Reads, decides and writes as one; a `decide` that answers undefined changes nothing. */
  change(
    identifier: string,
    decide: (before: Pin | undefined) => Pin | undefined,
  ): Promise<{ before: Pin | undefined; after: Pin | undefined }>
  all(): Promise<(Pin & { name: string })[]>
}

/** Somebody who works for the council. `identifier` is the account by which they sign in. */
export type Staff = {
  identifier: string
  name: string
  service: string | null
  starts: string | null
  /** Their last day. */
  leaves: string | null
}
export interface StaffList {
  of(identifier: string): Promise<Staff | undefined>
  all(): Promise<Staff[]>
  /** All of it or nothing: adds and changes rows, and ends the sessions and PINs of the learners named. */
  keep(rows: readonly Staff[], leavers: readonly string[]): Promise<void>
}

/** A line of the journal as the table has it: `body` may be damaged. */
export type Line = {
  number: number
  id: string
  registration: number
  sequence: number
  received: string
  outcome: string
  course_version: string | null
  body: string
}

/** One learner's journal, in its order, and what became of it. Rows are as the tables have them. */
export type History = {
  registrations: Registration[]
  lines: Line[]
  attempts: Row[]
  tests: Row[]
}

/** For whoever looks after the record. */
export interface Upkeep {
  /** What the database says against itself: damaged pages, rows that point nowhere, an id twice. Empty when sound. */
  integrity(): Promise<string[]>
  /** As of one moment. */
  history(learner: string): Promise<History>
  /** Copies every table, as of one moment, into a new SQLite file that is on the disk when this resolves. */
  copyTo(file: string): Promise<void>
}

/** How many, or which, rows of a table. */
export type Held = { table: string; rows: Row[] }
export type Counted = { table: string; rows: number }

export interface Erasing {
  /** Everything that is held of a learner, table by table. */
  held(learner: string): Promise<Held[]>
  /** Takes it away, or the part of one course, as one; the line goes into the audit log without its `about`. */
  erase(
    whose: { learner: string; course?: string },
    line: Omit<AuditLine, 'about'>,
  ): Promise<Counted[]>
}

/** Where the endpoint keeps what it must not lose. A promise that a write returned resolves once the write is durable. */
export interface Store extends People, Keeping, Upkeep, Erasing {
  audit: Audit
  pins: Pins
  staff: StaffList
  outbox: Outbox
  leases: Leases
  mail: MailQueue
  feedback: FeedbackBox
  applications: Applications

  /** Fails when the store cannot be read. */
  check(): Promise<void>
  close(): Promise<void>
}
