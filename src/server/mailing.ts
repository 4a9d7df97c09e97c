import type { FastifyInstance } from 'fastify'
import type { Settings } from '#model/settings.ts'
import type { Endpoint } from '../lms/endpoint.ts'
import type { Pace } from '../lms/jobs/job.ts'
import { type Daily, daily, tellNow } from '../lms/mail/daily.ts'
import { mailer } from '../lms/mail/mailer.ts'
import { mailAccount, type Post, smtp } from '../lms/mail/smtp.ts'
import type { Store } from '../lms/store/store.ts'

/** How mail goes out, by the settings and the environment; undefined where it is off. Throws `MailProblem` for half a configuration. */
export function postOf(
  { endpoint: { mail } }: Settings,
  env: Record<string, string | undefined>,
): Post | undefined {
  return mail && smtp(mail, mailAccount(env))
}

/** Sends mail and finds out each day who is to be told what, for as long as the server runs. Answers how to tell somebody something at once. */
export function startMailing(
  app: FastifyInstance,
  settings: Settings,
  env: Record<string, string | undefined>,
  store: Store,
  daysWork: Pick<Daily, 'outlines' | 'council' | 'reviews' | 'applications'>,
  now: () => Date,
  pace?: Pace,
): Endpoint['tell'] {
  const post = postOf(settings, env)
  const { mail } = settings.endpoint
  if (post === undefined || mail === undefined) return undefined
  const { name, languages, address, contact } = settings
  const sending = mailer(
    store,
    post,
    now,
    {
      stuck: (reason) =>
        app.log.warn(
          `Mail cannot be sent: ${reason}. It waits and is sent later; see "moothall lms mail".`,
        ),
      going: () => app.log.warn('Mail can be sent again.'),
    },
    pace,
  )
  const work = {
    ...daysWork,
    store,
    site: { name, languages, ...(address !== undefined && { address }) },
    pattern: mail.addresses,
    post: mail.reviews ?? contact?.email,
  }
  const finding = daily(work, now, sending.wake, {
    stuck: (reason) =>
      app.log.warn(`Nobody could be found who is to be told something: ${reason}.`),
    going: () => {},
  })
  app.addHook('preClose', async () => {
    await Promise.all([finding.stop(), sending.stop()])
  })
  return async (notices) => {
    try {
      if ((await tellNow(work, notices, now())) > 0) sending.wake()
    } catch (error) {
      // What happened is on record, and is told by the work of the next day.
      app.log.warn({ err: error }, 'A letter could not be put into the queue.')
    }
  }
}
