/** Both kinds of store, for tests that ask them the same. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { Place } from '#lms/store/open.ts'
import { type Cluster, postgresIsMissing, startCluster } from '../../support/postgres.ts'
import { temporary } from './running.ts'

export type Kind = {
  name: 'SQLite' | 'PostgreSQL'
  /** Why it cannot be tried here. */
  missing?: string
  /** A new, empty one. */
  place(): Promise<Place>
}

let cluster: Promise<Cluster> | undefined

export const kinds: readonly Kind[] = [
  {
    name: 'SQLite',
    place: async () => ({ kind: 'sqlite', file: join(temporary(), 'var', 'moothall.sqlite') }),
  },
  {
    name: 'PostgreSQL',
    ...(postgresIsMissing !== undefined && { missing: postgresIsMissing }),
    place: async () => {
      cluster ??= startCluster()
      return { kind: 'postgresql', address: await (await cluster).database() }
    },
  },
]

export const stopStores = async (): Promise<void> => (await cluster)?.stop()

/** Changes a record behind the endpoint's back, as only somebody with the database's password or file can. */
export async function tamper(place: Place, sql: string): Promise<void> {
  if (place.kind === 'sqlite') {
    using db = new DatabaseSync(place.file)
    const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    db.exec(`PRAGMA foreign_keys = OFF; ${sql}`)
    return
  }
  const client = new Client({ connectionString: place.address })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
