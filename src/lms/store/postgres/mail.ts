import { type MailQueue, postedOf } from '../mail.ts'
import type { Session } from './session.ts'

/** Mail that is to be sent. */
export const mail = ({ read, write }: Session): { mail: MailQueue } => {
  const changed = (text: string, values: readonly unknown[]) =>
    write(async (ask) => (await ask(`${text} RETURNING id`, values)).length)
  return {
    mail: {
      put: (letters, now) =>
        write(async (ask) => {
          let put = 0
          for (const { id, learner, recipient, subject, text, html } of letters)
            put += (
              await ask(
                `INSERT INTO mail (id, learner, recipient, subject, text, html, not_before, made)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
                [id, learner, recipient, subject, text, html, now],
              )
            ).length
          return put
        }),
      next: async (now) =>
        (
          await read(
            `SELECT * FROM mail WHERE state = 'waiting' AND not_before <= $1
             ORDER BY number LIMIT 1`,
            [now],
          )
        ).map(postedOf)[0],
      take: async (id) =>
        (await changed("UPDATE mail SET state = 'sending' WHERE id = $1 AND state = 'waiting'", [
          id,
        ])) === 1,
      sent: async (id) => {
        await changed(
          `UPDATE mail SET state = 'sent', recipient = NULL, subject = NULL, text = NULL,
             html = NULL, reason = NULL WHERE id = $1`,
          [id],
        )
      },
      later: async (id, notBefore, reason, counts) => {
        await changed(
          `UPDATE mail SET state = 'waiting', not_before = $1, reason = $2, tries = tries + $3
           WHERE id = $4`,
          [notBefore, reason, Number(counts), id],
        )
      },
      bury: async (id, reason) => {
        await changed("UPDATE mail SET state = 'dead', reason = $1 WHERE id = $2", [reason, id])
      },
      unsure: (reason) =>
        changed("UPDATE mail SET state = 'dead', reason = $1 WHERE state = 'sending'", [reason]),
      list: async () =>
        (await read("SELECT * FROM mail WHERE state <> 'sent' ORDER BY number")).map(postedOf),
      retry: (now, ids) =>
        changed(
          `UPDATE mail SET state = 'waiting', not_before = $1, tries = 0
           WHERE state = 'dead' AND ($2::text[] IS NULL OR id = ANY ($2))`,
          [now, ids ?? null],
        ),
    },
  }
}
