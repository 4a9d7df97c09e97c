import type { Turn } from '../jobs/job.ts'
import type { Outbox, Outgoing } from '../store/outbox.ts'
import type { Lrs } from './lrs.ts'
import { isSame } from './same.ts'
import type { Statement } from './statement.ts'
import { saying, verdictOn } from './verdict.ts'

/** How many statements one request holds. */
const most = 50

export type Forwarding = {
  outbox: Outbox
  lrs: Lrs
  /** Whether the LRS may know what learners are called. */
  names: boolean
  /** Asked before each request: false when another instance has taken over. */
  mayGoOn: () => Promise<boolean>
}

/** Sends the oldest that wait: one request, or several where the LRS refuses one of them. Whatever fails comes again in the same order. */
export async function forward({ outbox, lrs, names, mayGoOn }: Forwarding): Promise<Turn> {
  if (!(await mayGoOn())) return { kind: 'idle' }
  const waiting = await outbox.waiting(most)
  if (waiting.length === 0) return { kind: 'idle' }
  return (await send(waiting)) ?? { kind: 'more' }

  /** Answers why it could not go on, if it could not. */
  async function send(batch: readonly Outgoing[]): Promise<Turn | undefined> {
    if (!(await mayGoOn())) return { kind: 'idle' }
    const ids = batch.map(({ id }) => id)
    const statements = batch.map((each) => (names ? named(each) : each.statement))
    const [first] = statements
    const verdict = await lrs
      .tell(statements)
      .then((answer) => verdictOn(answer, ids))
      .catch((error: unknown) => ({ kind: 'retry' as const, reason: unanswered(error) }))
    switch (verdict.kind) {
      case 'taken':
        await outbox.delivered(ids)
        return undefined
      case 'split': {
        const half = Math.ceil(batch.length / 2)
        return (await send(batch.slice(0, half))) ?? (await send(batch.slice(half)))
      }
      case 'compare':
        return compare(first!)
      case 'refused':
        await outbox.bury(ids[0]!, verdict.reason)
        return undefined
      case 'retry':
        return { ...verdict, kind: 'stuck' }
    }
  }

  /** It has something under this id: ours, from a time when its answer was lost, or something else. */
  async function compare(statement: Statement): Promise<Turn | undefined> {
    const { id } = statement
    const answer = await lrs.statement(id).catch((error: unknown) => unanswered(error))
    if (typeof answer === 'string') return { kind: 'stuck', reason: answer }
    if (answer.status === 200 && isSame(statement, answer.body)) await outbox.delivered([id])
    else if (answer.status === 200)
      await outbox.bury(id, 'the LRS has another statement under the same id')
    else if (answer.status === 404)
      await outbox.bury(id, 'the LRS says that it has this id already, and does not give it out')
    else return { kind: 'stuck', reason: saying(answer) }
    return undefined
  }
}

const named = ({ statement, name }: Outgoing): Statement => ({
  ...statement,
  actor: { ...statement.actor, name },
})

const unanswered = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return `no answer came (${cause instanceof Error ? cause.message : String(cause)})`
}
