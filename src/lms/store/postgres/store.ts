import type { Store } from '../store.ts'
import { applications } from './applications.ts'
import { audit } from './audit.ts'
import { erasing } from './erasing.ts'
import { feedback } from './feedback.ts'
import { leases } from './leases.ts'
import { mail } from './mail.ts'
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
    ...feedback(session),
    ...mail(session),
    ...staff(session),
    ...upkeep(session),
    ...erasing(session),
    ...pins(session),
    ...applications(session),
    check: async () => {
      await session.read('SELECT count(*) FROM learners WHERE key IS NULL')
    },
    close: session.close,
  }
}
