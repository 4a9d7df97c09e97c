import { randomUUID } from 'node:crypto'
import type { Learner, People, SignIn } from '../store.ts'
import type { Session } from './session.ts'

/** Learners, and who is signed in. */
export function people({ db, read, write }: Session): People {
  const sql = {
    learner: db.prepare(
      `INSERT INTO learners (key, subject, name) VALUES (?, ?, ?)
       ON CONFLICT (subject) DO UPDATE SET name = excluded.name RETURNING key, subject, name`,
    ),
    signIn: db.prepare(
      `INSERT INTO sign_ins (hash, learner, way, roles, expires, used)
       VALUES (:hash, :learner, :way, :roles, :expires, :used)`,
    ),
    signedIn: db.prepare(
      `SELECT hash, learner, way, roles, expires, used, name
       FROM sign_ins JOIN learners ON key = learner WHERE hash = ? AND expires > ?`,
    ),
    touch: db.prepare('UPDATE sign_ins SET used = ? WHERE hash = ?'),
    signOut: db.prepare('DELETE FROM sign_ins WHERE hash = ?'),
    forget: db.prepare('DELETE FROM sign_ins WHERE expires <= ?'),
    everybody: db.prepare('SELECT key, subject, name FROM learners ORDER BY name, key'),
  }
  return {
    learner: (subject, name) =>
      write(() => sql.learner.get(randomUUID(), subject, name) as Learner),
    learners: () => read(() => sql.everybody.all() as Learner[]),
    signIn: (session, now) =>
      write(() => {
        sql.forget.run(now)
        sql.signIn.run({ ...session, roles: JSON.stringify(session.roles) })
      }),
    signedIn: (hash, now) =>
      read(() => {
        const row = sql.signedIn.get(hash, now)
        if (row === undefined) return undefined
        const session = row as Omit<SignIn, 'roles'> & { name: string; roles: string }
        return { ...session, roles: JSON.parse(session.roles) as string[] }
      }),
    touch: (hash, used) => write(() => void sql.touch.run(used, hash)),
    signOut: (hash) => write(() => void sql.signOut.run(hash)),
  }
}
