import { type MailQueue, postedOf } from '../mail.ts'
import type { Session } from './session.ts'

/** Mail that is to be sent. */
export function mail({ db, read, write }: Session): { mail: MailQueue } {
  const sql = {
    put: db.prepare(
      `INSERT INTO mail (id, learner, recipient, subject, text, html, not_before, made)
       VALUES (:id, :learner, :recipient, :subject, :text, :html, :now, :now)
       ON CONFLICT (id) DO NOTHING`,
    ),
    next: db.prepare(
      `SELECT * FROM mail WHERE state = 'waiting' AND not_before <= ? ORDER BY number LIMIT 1`,
    ),
    take: db.prepare("UPDATE mail SET state = 'sending' WHERE id = ? AND state = 'waiting'"),
    sent: db.prepare(
      `UPDATE mail SET state = 'sent', recipient = NULL, subject = NULL, text = NULL, html = NULL,
         reason = NULL WHERE id = ?`,
    ),
    later: db.prepare(
      `UPDATE mail SET state = 'waiting', not_before = ?, reason = ?, tries = tries + ?
       WHERE id = ?`,
    ),
    bury: db.prepare("UPDATE mail SET state = 'dead', reason = ? WHERE id = ?"),
    unsure: db.prepare("UPDATE mail SET state = 'dead', reason = ? WHERE state = 'sending'"),
    list: db.prepare("SELECT * FROM mail WHERE state <> 'sent' ORDER BY number"),
    retry: db.prepare(
      `UPDATE mail SET state = 'waiting', not_before = :now, tries = 0
       WHERE state = 'dead' AND (:id IS NULL OR id = :id)`,
    ),
  }
  const retry = (now: string, id: string | null) => Number(sql.retry.run({ now, id }).changes)
  return {
    mail: {
      put: (letters, now) =>
        write(() =>
          letters.reduce((sum, letter) => sum + Number(sql.put.run({ ...letter, now }).changes), 0),
        ),
      next: (now) =>
        read(() => {
          const row = sql.next.get(now)
          return row && postedOf(row)
        }),
      take: (id) => write(() => sql.take.run(id).changes === 1),
      sent: (id) => write(() => void sql.sent.run(id)),
      later: (id, notBefore, reason, counts) =>
        write(() => void sql.later.run(notBefore, reason, Number(counts), id)),
      bury: (id, reason) => write(() => void sql.bury.run(reason, id)),
      unsure: (reason) => write(() => Number(sql.unsure.run(reason).changes)),
      list: () => read(() => sql.list.all().map(postedOf)),
      retry: (now, ids) =>
        write(() => (ids ? ids.reduce((sum, id) => sum + retry(now, id), 0) : retry(now, null))),
    },
  }
}
