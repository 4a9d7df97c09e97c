import type { CommitOutcome } from '#model/wire/commit.ts'
import type { Refusal } from '../journal/entry.ts'

/** What an answer of `POST /lms/commits` means for each entry that was sent. */
export type Verdict =
  | { kind: 'delivered'; id: string; outcome: CommitOutcome }
  | { kind: 'refused'; id: string; refusal: Refusal }

export type Verdicts =
  | { kind: 'judged'; verdicts: Verdict[] }
  /** Nothing can be said: try again, not before `wait` milliseconds where the endpoint named a time. */
  | { kind: 'retry'; wait?: number }
  /** The request as a whole was refused: one of the entries is at fault, so send them singly. */
  | { kind: 'split'; refusal: Refusal }

/** An answer as it came. `body` is undefined where it was not JSON. */
export type Answer = { status: number; body: unknown; retryAfter?: string | null }

/**
 * Only an answer that names an entry says anything about it. A sign-in page of a café's network answers 200 to
 * everything, and a proxy's 403 does not come from the endpoint: neither may remove or condemn what waits here.
 */
export function verdictsOf(sent: readonly string[], answer: Answer): Verdicts {
  const { status, body } = answer
  if (status >= 200 && status < 300) {
    const verdicts = answersIn(body).flatMap((each, place) => verdictOf(each, sent, place))
    return verdicts.length > 0 ? { kind: 'judged', verdicts } : { kind: 'retry' }
  }
  const refusal = refusalIn(body)
  if (!refusal || status < 400 || status >= 500 || [408, 425, 429].includes(status)) {
    const seconds = Number(answer.retryAfter || Number.NaN)
    return Number.isFinite(seconds) ? { kind: 'retry', wait: seconds * 1000 } : { kind: 'retry' }
  }
  const [only] = sent
  return sent.length === 1 && only !== undefined
    ? { kind: 'judged', verdicts: [{ kind: 'refused', id: only, refusal }] }
    : { kind: 'split', refusal }
}

function verdictOf(answer: unknown, sent: readonly string[], place: number): Verdict[] {
  // A commit so wrong that its id could not be read is answered in its place.
  const id = field(answer, 'id') === null ? sent[place] : field(answer, 'id')
  if (typeof id !== 'string' || !sent.includes(id)) return []
  const outcome = field(answer, 'outcome')
  if (isOutcome(outcome)) return [{ kind: 'delivered', id, outcome }]
  const refusal = refusalIn(field(answer, 'problem'))
  // A fault of the endpoint's own (5xx) is no verdict on the entry: it stays and is sent again.
  return refusal && refusal.status < 500 && refusal.status !== 429
    ? [{ kind: 'refused', id, refusal }]
    : []
}

function answersIn(body: unknown): unknown[] {
  const answers = field(body, 'answers')
  return Array.isArray(answers) ? answers : [body]
}

function refusalIn(body: unknown): Refusal | undefined {
  const [code, title, status] = [field(body, 'code'), field(body, 'title'), field(body, 'status')]
  return typeof code === 'string' && typeof title === 'string' && typeof status === 'number'
    ? { code, title, status }
    : undefined
}

const outcomes: readonly CommitOutcome[] = ['stored', 'already-had-it', 'older-than-mine']
const isOutcome = (value: unknown): value is CommitOutcome =>
  outcomes.some((outcome) => outcome === value)

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
