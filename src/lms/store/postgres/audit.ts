import type { Audit, AuditLine } from '../store.ts'
import type { Session } from './session.ts'

/** Who looked at or changed what. */
export const audit = ({ read, write }: Session): { audit: Audit } => ({
  audit: {
    append: async ({ at, by, action, about, detail }) => {
      await write((ask) =>
        ask('INSERT INTO audit (at, by, action, about, detail) VALUES ($1, $2, $3, $4, $5)', [
          at,
          by,
          action,
          about,
          detail,
        ]),
      )
    },
    since: async (at) =>
      (await read(
        'SELECT at, by, action, about, detail FROM audit WHERE at >= $1 ORDER BY number',
        [at],
      )) as AuditLine[],
  },
})
