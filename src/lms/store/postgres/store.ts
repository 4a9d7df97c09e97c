import type { Store } from '../store.ts'
import { audit } from './audit.ts'
import { openPostgres, type PostgresOpening } from './open.ts'
import { people } from './people.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'

/** A store in a PostgreSQL database, which several instances may share. */
export async function postgresStore(url: string, opening: PostgresOpening = {}): Promise<Store> {
  const session = await openPostgres(url, opening)
  return {
    ...people(session),
    ...records(session),
    ...audit(session),
    ...staff(session),
    check: async () => {
      await session.read('SELECT count(*) FROM learners WHERE key IS NULL')
    },
    close: session.close,
  }
}
