import type { Audit, AuditLine } from '../store.ts'
import type { Session } from './session.ts'

/** Who looked at or changed what. */
export function audit({ db, read, write }: Session): { audit: Audit } {
  const sql = {
    append: db.prepare(
      'INSERT INTO audit (at, by, action, about, detail) VALUES (:at, :by, :action, :about, :detail)',
    ),
    since: db.prepare(
      'SELECT at, by, action, about, detail FROM audit WHERE at >= ? ORDER BY number',
    ),
  }
  return {
    audit: {
      append: (line) => write(() => void sql.append.run(line)),
      since: (at) => read(() => sql.since.all(at) as AuditLine[]),
    },
  }
}
