import type { Store } from '../store.ts'
import { applications } from './applications.ts'
import { audit } from './audit.ts'
import { erasing } from './erasing.ts'
import { feedback } from './feedback.ts'
import { leases } from './leases.ts'
import { mail } from './mail.ts'
import { outbox } from './outbox.ts'
import { people } from './people.ts'
import { pins } from './pins.ts'
import { records } from './records.ts'
import { type SqliteOpening, sqliteSession } from './session.ts'
import { staff } from './staff.ts'
import { upkeep } from './upkeep.ts'

/** The embedded store: one SQLite file. See `docs/lms.md` for what "durable" means here. */
export function sqliteStore(file: string, opening: SqliteOpening = {}): Store {
  const session = sqliteSession(file, opening)
  const { db, read, close } = session
  const looked = db.prepare('SELECT count(*) FROM learners WHERE key IS NULL')
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
    check: () => read(() => void looked.get()),
    close,
  }
}
