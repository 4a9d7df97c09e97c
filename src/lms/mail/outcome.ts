/** What is known of a letter after it was handed to a mail server. */
export type Outcome =
  | { kind: 'sent' }
  /** The server asks to come again with this letter (4xx): it greylists, or a mailbox is full. */
  | { kind: 'later'; reason: string }
  /** It will never take this one (5xx). */
  | { kind: 'refused'; reason: string }
  /** All of the letter had been written when the connection ended without an answer: it may have arrived. */
  | { kind: 'unsure'; reason: string }
  /** No letter could be handed over: no connection, no encryption, a wrong password. */
  | { kind: 'unreachable'; reason: string }

/**
 * What an error of nodemailer means for the letter. Its `command` is the one that failed, its `responseCode` the
 * server's. `written`: the letter had gone out to its end.
 */
export function outcomeOf(error: unknown, written: boolean): Outcome {
  const { code, command, responseCode } = error as {
    code?: string
    command?: string
    responseCode?: number
  }
  const reason = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
  const aboutTheLetter = written || ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command ?? '')
  if (aboutTheLetter && responseCode !== undefined)
    return responseCode >= 500 ? { kind: 'refused', reason } : { kind: 'later', reason }
  if (written) return { kind: 'unsure', reason }
  // An address that no server need be asked about.
  if (code === 'EENVELOPE') return { kind: 'refused', reason }
  return { kind: 'unreachable', reason }
}
