import { migrationsIn } from '../migrations.ts'
import { StoreProblem } from '../store-problem.ts'
import { type Ask, postgresSession, type Session } from './session.ts'

export const migrations = migrationsIn(new URL('./migrations/', import.meta.url))
export const newest = migrations.at(-1)!.number

export type PostgresOpening = {
  /** Make the tables if there are none. */
  create?: boolean
  /** How many connections this instance may use. */
  connections?: number
}

/** A PostgreSQL database at the newest version of its tables. One that cannot be used is a `StoreProblem`, and is left as it was. */
export async function openPostgres(
  url: string,
  { create = true, connections }: PostgresOpening = {},
): Promise<Session> {
  const session = postgresSession(url, connections)
  try {
    await session.write((ask) => prepare(ask, session.place, create))
    return session
  } catch (error) {
    await session.close()
    throw error
  }
}

/** All in one transaction, under a lock: two instances may start at once, and a failed step leaves nothing. */
async function prepare(ask: Ask, place: string, create: boolean): Promise<void> {
  await ask('SELECT pg_advisory_xact_lock($1)', [migrationLock])
  await demandDurability(ask, place)
  const [found] = await ask(
    `SELECT to_regclass('moothall_version')::text AS ours, to_regclass('learners')::text AS learners`,
  )
  if (found?.['ours'] === null) {
    if (found['learners'] !== null) throw problems.notOurs(place)
    if (!create) throw problems.empty(place)
    await ask('CREATE TABLE moothall_version (version INTEGER NOT NULL)')
    await ask('INSERT INTO moothall_version VALUES (0)')
  }
  const [row] = await ask('SELECT version FROM moothall_version')
  const version = Number(row?.['version'])
  if (version > newest) throw problems.newer(place, version)
  for (const { number, sql } of migrations) {
    if (number <= version) continue
    for (const statement of statementsOf(sql)) await ask(statement)
    await ask('UPDATE moothall_version SET version = $1', [number])
  }
}

/** An answer of 2xx promises that the commit survives a power cut: these settings would break it. */
async function demandDurability(ask: Ask, place: string): Promise<void> {
  const [settings] = await ask(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  )
  for (const [name, value] of Object.entries({
    fsync: settings?.['fsync'],
    synchronous_commit: settings?.['commit'],
  }))
    if (value === 'off') throw problems.notDurable(place, name)
}

/** Statements end with a semicolon at the end of a line, but not within the body of a function. */
export const statementsOf = (sql: string): string[] => {
  const parts = sql.split(/;[ \t]*(?:\n|$)/)
  const statements: string[] = []
  let open = ''
  for (const part of parts) {
    open += part
    const isWhole = (open.match(/\$\$/g)?.length ?? 0) % 2 === 0
    if (!isWhole) open += ';\n'
    else {
      if (open.replace(/^\s*--.*$/gm, '').trim() !== '') statements.push(open)
      open = ''
    }
  }
  return statements
}

/** "MOOT" */
const migrationLock = 0x4d4f4f54

const problems = {
  notOurs: (place: string) =>
    new StoreProblem(
      'not-ours',
      `The PostgreSQL ${place} has tables of another program: make a database for Moothall alone.`,
    ),
  empty: (place: string) =>
    new StoreProblem(
      'missing',
      `The PostgreSQL ${place} is empty: start the endpoint once, or see MOOTHALL_DATABASE_URL.`,
    ),
  newer: (place: string, has: number) =>
    new StoreProblem(
      'newer',
      `The PostgreSQL ${place} was written by a newer Moothall (its version is ${has}, this one knows ${newest}): update Moothall.`,
    ),
  notDurable: (place: string, setting: string) =>
    new StoreProblem(
      'failed',
      `The PostgreSQL ${place} has ${setting} = off, so that a power cut would lose what was recorded: turn it on.`,
    ),
}
