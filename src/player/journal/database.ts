import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { LearnerState } from '../progress/state.ts'
import type { Entry, Session } from './entry.ts'

/** The database `moothall-journal`, version 1. `docs/player.md` describes it for people who look into a browser. */
export interface JournalSchema extends DBSchema {
  /** Device sessions: at most one for each learner and course, the newest. */
  sessions: { key: string; value: Session; indexes: { learner: [string, string] } }
  /** Commits that wait to be sent, or were refused, or that nobody has signed for. */
  entries: { key: string; value: Entry }
  /** The latest state for each learner and course, `anonymous` included. */
  states: { key: [string, string]; value: LearnerState }
  /** What the endpoint last said of an attempt, with an open test, for when it is away. */
  results: {
    key: [string, string]
    value: { learner: string; course: string; attempt: AttemptView }
  }
}

export type Database = IDBPDatabase<JournalSchema>
type Upgrade = (database: Database) => void

/** Each brings the database from the version before it to its own (its place, counted from 1). Only ever append. */
export const upgrades: readonly Upgrade[] = [
  (database) => {
    database
      .createObjectStore('sessions', { keyPath: 'registration' })
      .createIndex('learner', ['learner', 'course'])
    database.createObjectStore('entries', { keyPath: 'id' })
    database.createObjectStore('states', { keyPath: ['learner', 'course'] })
    database.createObjectStore('results', { keyPath: ['learner', 'course'] })
  },
]

/** Opens the journal, from whatever older version it has. `onNewer` is called when a newer page needs it closed. */
export function openDatabase(
  onNewer: () => void = () => {},
  steps: readonly Upgrade[] = upgrades,
  name = 'moothall-journal',
): Promise<Database> {
  return openDB<JournalSchema>(name, steps.length, {
    upgrade(database, oldVersion) {
      for (const step of steps.slice(oldVersion)) step(database)
    },
    // An open connection would hold up the upgrade of the page that was opened after a release.
    blocking(_current, _blocked, event) {
      ;(event.target as IDBDatabase).close()
      onNewer()
    },
  })
}
