import type { LrsAnswer } from './lrs.ts'

/** What an answer of the LRS means for what was sent. */
export type Verdict =
  | { kind: 'taken' }
  /** One of them is at fault: send them in smaller parts. */
  | { kind: 'split' }
  /** It has another statement, or the same, under this id. */
  | { kind: 'compare' }
  /** It will never take this one. */
  | { kind: 'refused'; reason: string }
  /** Nothing can be said about the statements: try again. */
  | { kind: 'retry'; reason: string; wait?: number }

/**
 * Statuses that are about the address, the credentials or the moment, and not about a statement: mending the
 * settings must be enough, so nothing becomes a dead letter for them.
 */
const notTheirFault = new Set([401, 402, 403, 404, 405, 407, 408, 421, 425, 429])

export function verdictOn(answer: LrsAnswer, sent: readonly string[]): Verdict {
  const { status } = answer
  if (status >= 200 && status < 300) {
    // A sign-in page of somebody's network answers 200 to everything.
    const ids = Array.isArray(answer.body) ? answer.body : []
    const known = new Set(ids.map((id) => String(id).toLowerCase()))
    return sent.every((id) => known.has(id))
      ? { kind: 'taken' }
      : { kind: 'retry', reason: `it answered ${status}, but not as an LRS does` }
  }
  const isTheirFault = status >= 400 && status < 500 && !notTheirFault.has(status)
  if (!isTheirFault) {
    const seconds = Number(answer.retryAfter || Number.NaN)
    return {
      kind: 'retry',
      reason: saying(answer),
      ...(Number.isFinite(seconds) && { wait: seconds * 1000 }),
    }
  }
  if (sent.length > 1) return { kind: 'split' }
  return status === 409 ? { kind: 'compare' } : { kind: 'refused', reason: saying(answer) }
}

/** For people: the status, and the beginning of what the LRS said. */
export function saying({ status, text }: Pick<LrsAnswer, 'status' | 'text'>): string {
  const said = text.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
  return said === '' ? `it answered ${status}` : `it answered ${status}: ${said}`
}
