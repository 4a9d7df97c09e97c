import { type Entry, isWaiting } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { batch, limits } from './batch.ts'
import { type Answer, type Verdict, type Verdicts, verdictsOf } from './verdict.ts'

/** Posts a body of commits; throws when no answer comes. */
export type Post = (body: string) => Promise<Answer>
export type Tell = (verdict: Verdict, entry: Entry) => void

export type Drained = { kind: 'empty' } | { kind: 'stuck'; wait?: number }

/**
 * Sends what waits, oldest first, until nothing is left or no answer comes. An entry is removed by its id and
 * only after its own answer, so that what is added meanwhile, or sent twice, does no harm.
 */
export async function drain(
  journal: Journal,
  post: Post,
  tell: Tell = () => {},
  whose: (entry: Entry) => boolean = () => true,
): Promise<Drained> {
  let limit: { commits: number; bytes: number } = limits.request
  // A device that can no longer remove an entry must not have it sent round and round.
  const judged = new Set<string>()
  for (;;) {
    const waiting = (await journal.entries()).filter(
      (entry) => isWaiting(entry) && whose(entry) && !judged.has(entry.id),
    )
    if (waiting.length === 0) return { kind: 'empty' }
    const next = batch(waiting, limit)
    const answer = await send(next, post)
    if (answer.kind === 'split') limit = { ...limits.request, commits: 1 }
    else if (answer.kind === 'judged') {
      for (const { id } of answer.verdicts) judged.add(id)
      await apply(answer.verdicts, next.entries, journal, tell)
    } else
      return answer.wait === undefined ? { kind: 'stuck' } : { kind: 'stuck', wait: answer.wait }
  }
}

/** One request whose answer may never be read: the page is closing. What it delivers is delivered; the rest waits here. */
export async function flush(
  waiting: readonly Entry[],
  journal: Journal,
  post: Post,
  tell: Tell,
): Promise<void> {
  const next = batch(waiting.filter(isWaiting), limits.keepalive)
  if (next.entries.length === 0) return
  const answer = await send(next, post)
  if (answer.kind === 'judged') await apply(answer.verdicts, next.entries, journal, tell)
}

async function send(next: { entries: Entry[]; body: string }, post: Post): Promise<Verdicts> {
  const sent = next.entries.map((entry) => entry.id)
  return post(next.body).then(
    (answer) => verdictsOf(sent, answer),
    () => ({ kind: 'retry' }),
  )
}

async function apply(
  verdicts: readonly Verdict[],
  entries: readonly Entry[],
  journal: Journal,
  tell: Tell,
): Promise<void> {
  for (const verdict of verdicts) {
    const entry = entries.find((each) => each.id === verdict.id)
    if (!entry) continue
    if (verdict.kind === 'delivered') await journal.delivered(verdict.id, verdict.outcome)
    else await journal.refuse(verdict.id, verdict.refusal)
    tell(verdict, entry)
  }
}
