import type { Store } from '../store.ts'
import { audit } from './audit.ts'
import { leases } from './leases.ts'
import { openPostgres, type PostgresOpening } from './open.ts'
import { outbox } from './outbox.ts'
import { people } from './people.ts'
import { pins } from './pins.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'
import { upkeep } from './upkeep.ts'

/** A store in a PostgreSQL database, which several instances may share. */
export async function postgresStore(url: string, opening: PostgresOpening = {}): Promise<Store> {
  const session = await openPostgres(url, opening)
  return {
    ...people(session),
    ...records(session),
    ...audit(session),
    ...outbox(session),
    ...leases(session),
    ...staff(session),
    ...upkeep(session),
    ...pins(session),
    check: async () => {
      await session.read('SELECT count(*) FROM learners WHERE key IS NULL')
    },
    close: session.close,
  }
}
