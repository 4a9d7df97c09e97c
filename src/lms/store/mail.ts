/** A letter: whom it is to, and what it says. The same `id` is never sent twice. */
export type Letter = {
  id: string
  /** Whose it is, so that it goes when they are erased; null for a post. */
  learner: string | null
  recipient: string
  subject: string
  text: string
  html: string
}

/**
 * `sending`: a mail server may have it, or may not; what is found so after a crash is never sent again by itself.
 * `dead`: refused for good, or given up.
 */
export type Posted = Letter & {
  state: 'waiting' | 'sending' | 'dead'
  tries: number
  not_before: string
  made: string
  reason: string | null
}

/** Mail that is to be sent. */
export interface MailQueue {
  /** Those whose ids are new. Answers how many. */
  put(letters: readonly Letter[], now: string): Promise<number>
  /** The oldest that waits and whose time has come. */
  next(now: string): Promise<Posted | undefined>
  /** Before a word is said to a mail server: it is being sent. False if it does not wait any more. */
  take(id: string): Promise<boolean>
  /** A mail server has taken it. Whom it was to and what it said is forgotten. */
  sent(id: string): Promise<void>
  /** No mail server has it: it waits again. `counts` where this was a try of the letter itself. */
  later(id: string, notBefore: string, reason: string, counts: boolean): Promise<void>
  bury(id: string, reason: string): Promise<void>
  /** Whoever was sending is gone. Answers how many letters nobody knows of whether they went. */
  unsure(reason: string): Promise<number>
  /** All that has not been sent, oldest first. */
  list(): Promise<Posted[]>
  /** Dead ones wait again: those named, or all. Answers how many. */
  retry(now: string, ids?: readonly string[]): Promise<number>
}

export const postedOf = (row: Record<string, unknown>): Posted => {
  const { number: _, ...posted } = row
  return posted as Posted
}
