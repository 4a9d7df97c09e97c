import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { MailSettings } from '#model/mail.ts'
import type { Letter } from '../store/mail.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** Mail cannot be sent. The message says why, and what to do. */
export class MailProblem extends Error {
  override readonly name = 'MailProblem'
}

export type Account = { user: string; pass: string }

/** The account in the environment; a relay may need none. */
export function mailAccount(env: Record<string, string | undefined>): Account | undefined {
  const [user, pass] = [env['MOOTHALL_SMTP_USER'], env['MOOTHALL_SMTP_PASSWORD']]
  if (!user && !pass) return undefined
  if (!user || !pass)
    throw new MailProblem(
      'MOOTHALL_SMTP_USER and MOOTHALL_SMTP_PASSWORD belong together: set both, or neither.',
    )
  return { user, pass }
}

export type Post = (letter: Letter) => Promise<Outcome>

/** Sends one letter by SMTP, to one recipient, and says what is known of it afterwards. */
export function smtp(
  { host, port, tls, from }: MailSettings,
  account: Account | undefined,
  { patience = 20_000, ca }: { patience?: number; ca?: string } = {},
): Post {
  if (tls === 'none' && account && !['localhost', '127.0.0.1', '::1'].includes(host))
    throw new MailProblem(
      `A password must not go to ${host} in the clear: set endpoint.mail.tls to "starttls" or "implicit".`,
    )
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return async ({ id, recipient, subject, text, html }) => {
    let written = false
    const transport = createTransport({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      ...(account && { auth: account }),
      ...(ca !== undefined && { tls: { ca } }),
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
      // Nothing else tells whether a letter had gone out when its connection ended.
      logger: listening((transaction) => {
        written ||= transaction === 'message'
      }),
    })
    try {
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        text,
        html,
        // The same whenever it is sent: many mail systems show a repeat once.
        messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { kind: 'sent' }
    } catch (error) {
      return outcomeOf(error, written)
    }
  }
}

/** A logger that writes nothing down: it would be addresses and names. */
const listening = (hear: (transaction: unknown) => void) => {
  const nothing = () => {}
  return {
    level: nothing,
    trace: nothing,
    debug: nothing,
    info: (entry: unknown) =>
      hear(typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'tnx') : undefined),
    warn: nothing,
    error: nothing,
    fatal: nothing,
  }
}
