import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { groupOf } from '#lms/store/sqlite/group.ts'
import { newest } from '#lms/store/sqlite/migrations.ts'
import { openDatabase } from '#lms/store/sqlite/open.ts'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import { applicationsContract } from './applications-contract.ts'
import { feedbackContract } from './feedback-contract.ts'
import { mailContract } from './mail-contract.ts'
import { outboxContract } from './outbox-contract.ts'
import { storeContract } from './store-contract.ts'
import { temporary } from './support/running.ts'

for (const contract of [
  storeContract,
  outboxContract,
  mailContract,
  feedbackContract,
  applicationsContract,
])
  contract('SQLite', async () => {
    const file = join(temporary(), 'moothall.sqlite')
    let store = sqliteStore(file)
    onTestFinished(() => store.close())
    return {
      store,
      reopen: async () => {
        await store.close()
        store = sqliteStore(file)
        return store
      },
    }
  })

/** A database of Moothall with one learner, closed. */
async function database(): Promise<string> {
  const file = join(temporary(), 'var', 'moothall.sqlite')
  const store = sqliteStore(file)
  await store.learner('development:megan', 'Megan Rees')
  await store.close()
  return file
}

function edit(file: string, sql: string): void {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}

const open = (file: string) => () => void sqliteStore(file, { wait: 20 }).close()
const filesBeside = (file: string) => readdirSync(join(file, '..')).sort()

describe('a file that cannot be used is refused in one sentence, and left as it was:', () => {
  test('a database of a newer Moothall', async () => {
    const file = await database()
    edit(file, `PRAGMA user_version = ${newest + 1}`)
    const before = readFileSync(file)
    expect(open(file)).toThrow(
      `${file} was written by a newer Moothall (its version is ${newest + 1}, this one knows ${newest}): update Moothall, or use another folder with --data.`,
    )
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(filesBeside(file)).toEqual(['moothall.sqlite'])
  })

  test('a database whose version nobody can have written', async () => {
    const file = await database()
    edit(file, 'PRAGMA user_version = -1')
    expect(open(file)).toThrow(`${file} is damaged: put back a backup`)
    expect(filesBeside(file)).toEqual(['moothall.sqlite'])
  })

  test('a database of a newer Moothall that a power cut left in its write-ahead log', async () => {
    const file = await database()
    const copy = join(temporary(), 'moothall.sqlite')
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA user_version = ${newest + 1}`)
    for (const ending of ['', '-wal']) copyFileSync(file + ending, copy + ending)
    db.close()
    const before = [readFileSync(copy), readFileSync(`${copy}-wal`)]
    expect(open(copy)).toThrow('was written by a newer Moothall')
    expect([readFileSync(copy), readFileSync(`${copy}-wal`)]).toEqual(before)
  })

  test('a damaged database', async () => {
    const file = await database()
    const bytes = readFileSync(file)
    bytes.fill(0xee, 4096, 20_000)
    writeFileSync(file, bytes)
    expect(open(file)).toThrow(`${file} is damaged: put back a backup`)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('a database that lost its end', async () => {
    const file = await database()
    truncateSync(file, 12_288)
    const before = readFileSync(file)
    expect(open(file)).toThrow(`${file} is damaged: put back a backup`)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(filesBeside(file)).toEqual(['moothall.sqlite'])
  })

  test('a file that is no database', async () => {
    const file = join(temporary(), 'moothall.sqlite')
    writeFileSync(file, 'Minutes of the meeting of 22 November')
    expect(open(file)).toThrow(`${file} is not a database: move it away`)
    expect(readFileSync(file, 'utf8')).toBe('Minutes of the meeting of 22 November')
    expect(filesBeside(file)).toEqual(['moothall.sqlite'])
  })

  test('a database of another program', async () => {
    const file = join(temporary(), 'moothall.sqlite')
    edit(file, 'CREATE TABLE invoices (number INTEGER)')
    const before = readFileSync(file)
    expect(open(file)).toThrow(`${file} is a database of another program: move it away`)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('a read-only database', async () => {
    const file = await database()
    chmodSync(file, 0o444)
    const before = readFileSync(file)
    expect(open(file)).toThrow(`${file} cannot be written: give the account that runs Moothall`)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(filesBeside(file)).toEqual(['moothall.sqlite'])
  })

  test('a database that another program has locked', async () => {
    const file = await database()
    const other = new DatabaseSync(file)
    onTestFinished(() => other.close())
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM sign_ins')
    expect(open(file)).toThrow(`${file} is locked by another program: close whatever has it open`)
    other.exec('ROLLBACK')
  })

  test('a folder that is a file', () => {
    const file = join(temporary(), 'var')
    writeFileSync(file, '')
    expect(open(join(file, 'moothall.sqlite'))).toThrow('moothall.sqlite cannot be opened')
  })

  test('a report does not make the database that it cannot find', () => {
    const file = join(temporary(), 'moothall.sqlite')
    expect(() => sqliteStore(file, { create: false })).toThrow(
      `There is no database at ${file}: start the endpoint once`,
    )
    expect(existsSync(file)).toBe(false)
  })
})

test('a report reads a copy that cannot be written, and leaves nothing beside it', async () => {
  const file = await database()
  chmodSync(file, 0o444)
  const store = sqliteStore(file, { create: false, readOnly: true })
  onTestFinished(() => store.close())
  expect(await store.everyone()).toEqual([])
  await expect(store.learner('development:ifan', 'Ifan')).rejects.toThrow('cannot be written')
  expect(filesBeside(file)).toEqual(['moothall.sqlite'])
})

test('a file of no bytes, which a power cut can leave, becomes a database', async () => {
  const file = join(temporary(), 'moothall.sqlite')
  writeFileSync(file, '')
  const store = sqliteStore(file)
  onTestFinished(() => store.close())
  expect((await store.learner('development:megan', 'Megan Rees')).name).toBe('Megan Rees')
})

test.each([
  ['UPDATE commits SET body = 1', 'the journal of commits is append-only'],
  ['DELETE FROM commits', 'the journal of commits is append-only'],
])('the database itself refuses: %s', async (sql, reason) => {
  const file = await database()
  const db = new DatabaseSync(file)
  onTestFinished(() => db.close())
  db.exec(`PRAGMA foreign_keys = OFF;
    INSERT INTO commits (id, registration, sequence, received, outcome, body)
    VALUES ('one', 1, 1, '2026', 'stored', '{}')`)
  expect(() => db.exec(sql)).toThrow(reason)
})

test('with a full disk nothing is acknowledged that is not stored, and with room again all goes on', async () => {
  const file = await database()
  const db = openDatabase(file, { create: false, wait: 20 })
  onTestFinished(() => db.close())
  const group = groupOf(db, file)
  const insert = db.prepare('INSERT INTO learners VALUES (?, ?, ?)')
  const add = (id: string) => group.write(() => insert.run(id, id, 'x'.repeat(4000)))
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number }

  db.exec(`PRAGMA max_page_count = ${pages + 5}`)
  const ids = Array.from({ length: 20 }, (_, number) => `learner-${number}`)
  const outcomes = await Promise.allSettled(ids.map(add))
  const acknowledged = ids.filter((_, number) => outcomes[number]?.status === 'fulfilled')
  const refusal = outcomes.find((each) => each.status === 'rejected')
  expect(refusal?.reason.message).toBe(`${file} cannot grow: free space on its disk.`)
  const kept = db.prepare("SELECT key FROM learners WHERE key LIKE 'learner-%'").all()
  expect(kept.map((row) => row['key']).sort()).toEqual(acknowledged.sort())

  db.exec('PRAGMA max_page_count = 4294967294')
  await expect(add('one-more')).resolves.toBeDefined()
})

test('what was answered is there after the process was killed', async () => {
  const file = join(temporary(), 'moothall.sqlite')
  const program = `
    import { sqliteStore } from '#lms/store/sqlite/store.ts'
    const store = sqliteStore(process.argv[1])
    for (let number = 0; ; number++) {
      await store.learner('development:' + number, 'Somebody')
      process.stdout.write(number + '\\n')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    if (said.split('\n').length > 200) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const last = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))

  const db = new DatabaseSync(file, { readOnly: true })
  onTestFinished(() => db.close())
  const kept = db.prepare('SELECT count(*) AS learners FROM learners').get()
  expect(Number(kept?.['learners'])).toBeGreaterThanOrEqual(last + 1)
})
