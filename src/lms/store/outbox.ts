import type { Statement } from '../forward/statement.ts'

/** A statement that an LRS has not taken yet: it waits, or the LRS has refused it for good. */
export type Outgoing = {
  id: string
  learner: string
  /** The learner's, as it is now. */
  name: string
  course: string
  statement: Statement
} & ({ state: 'waiting' } | { state: 'dead'; reason: string })

/** Statements on their way to an LRS. They are put in by `change`, in the transaction of the commit that they tell of. */
export interface Outbox {
  /** The oldest that wait. Of one learner, each comes after what happened before it. */
  waiting(limit: number): Promise<Outgoing[]>
  /** The dead letters, oldest first. */
  dead(): Promise<Outgoing[]>
  find(id: string): Promise<Outgoing | undefined>
  count(): Promise<{ waiting: number; dead: number }>
  /** The LRS has them. */
  delivered(ids: readonly string[]): Promise<void>
  /** The LRS refuses it, and would again. */
  bury(id: string, reason: string): Promise<void>
  /** Dead letters wait again: those named, or all. Answers how many. */
  resend(ids?: readonly string[]): Promise<number>
  /** Takes dead letters out without telling them. Answers how many. */
  drop(ids: readonly string[]): Promise<number>
}

/** Lets one of several instances do a job at a time. */
export interface Leases {
  /** Takes the job, or goes on with it, for so many seconds. False while another holder has it. */
  hold(name: string, holder: string, seconds: number): Promise<boolean>
  release(name: string, holder: string): Promise<void>
}

export const outgoingOf = (row: Record<string, unknown>): Outgoing => {
  const { id, learner, name, course, statement, state, reason } = row
  const common = {
    id: String(id),
    learner: String(learner),
    name: String(name),
    course: String(course),
    statement: JSON.parse(String(statement)) as Statement,
  }
  return state === 'dead'
    ? { ...common, state: 'dead', reason: String(reason) }
    : { ...common, state: 'waiting' }
}
