import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { postgresStore } from '#lms/store/postgres/store.ts'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import { tables, workings } from '#lms/store/tables.ts'
import { postgresIsMissing, startCluster } from '../support/postgres.ts'
import { temporary } from './support/running.ts'

const listed = [...tables.map((table) => table.name), ...workings].sort()

async function columnsInSqlite(): Promise<Map<string, string[]>> {
  const file = join(temporary(), 'moothall.sqlite')
  await sqliteStore(file).close()
  using db = new DatabaseSync(file, { readOnly: true })
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map((row) => String(row['name']))
  return new Map(
    names.map((name) => {
      const columns = db.prepare(`PRAGMA table_info(${name})`).all()
      return [name, columns.map((row) => String(row['name'])).sort()]
    }),
  )
}

test('every table is in the list that backups, exports and erasures read', async () => {
  expect([...(await columnsInSqlite()).keys()].sort()).toEqual(listed)
})

test('PostgreSQL has the same tables and columns as SQLite', async (context) => {
  if (postgresIsMissing !== undefined) context.skip(postgresIsMissing)
  const cluster = await startCluster()
  onTestFinished(() => cluster.stop())
  const address = await cluster.database()
  await (await postgresStore(address)).close()
  const client = new Client({ connectionString: address })
  await client.connect()
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> 'moothall_version'`,
  )
  await client.end()
  const byTable = Map.groupBy(rows, (row) => row.table_name)
  const columns = [...byTable].map(
    ([name, all]) => [name, all.map((row) => row.column_name).sort()] as const,
  )
  expect(new Map(columns)).toEqual(await columnsInSqlite())
})
