import { randomUUID } from 'node:crypto'
import type { Learner, People, SignIn } from '../store.ts'
import type { Session } from './session.ts'

/** Learners, and who is signed in. */
export const people = ({ read, write }: Session): People => ({
  learner: (subject, name) =>
    write(async (ask) => {
      const [learner] = await ask(
        `INSERT INTO learners (key, subject, name) VALUES ($1, $2, $3)
         ON CONFLICT (subject) DO UPDATE SET name = excluded.name RETURNING key, subject, name`,
        [randomUUID(), subject, name],
      )
      return learner as Learner
    }),
  learners: async () =>
    (await read('SELECT key, subject, name FROM learners ORDER BY name, key')) as Learner[],
  signIn: ({ hash, learner, way, roles, expires, used }, now) =>
    write(async (ask) => {
      await ask('DELETE FROM sign_ins WHERE expires <= $1', [now])
      await ask(
        'INSERT INTO sign_ins (hash, learner, way, roles, expires, used) VALUES ($1, $2, $3, $4, $5, $6)',
        [hash, learner, way, JSON.stringify(roles), expires, used],
      )
    }),
  signedIn: async (hash, now) => {
    const [row] = await read(
      `SELECT hash, learner, way, roles, expires, used, name
       FROM sign_ins JOIN learners ON key = learner WHERE hash = $1 AND expires > $2`,
      [hash, now],
    )
    if (row === undefined) return undefined
    const session = row as Omit<SignIn, 'roles'> & { name: string; roles: string }
    return { ...session, roles: JSON.parse(session.roles) as string[] }
  },
  touch: async (hash, used) => {
    await write((ask) => ask('UPDATE sign_ins SET used = $2 WHERE hash = $1', [hash, used]))
  },
  signOut: async (hash) => {
    await write((ask) => ask('DELETE FROM sign_ins WHERE hash = $1', [hash]))
  },
})
