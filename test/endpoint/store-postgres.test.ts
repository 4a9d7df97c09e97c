import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { blank } from '#lms/attempts/attempt.ts'
import { newest } from '#lms/store/postgres/open.ts'
import { postgresStore } from '#lms/store/postgres/store.ts'
import { newest as newestOfSqlite } from '#lms/store/sqlite/migrations.ts'
import { type Cluster, postgresIsMissing, startCluster } from '../support/postgres.ts'
import { applicationsContract } from './applications-contract.ts'
import { feedbackContract } from './feedback-contract.ts'
import { mailContract } from './mail-contract.ts'
import { outboxContract } from './outbox-contract.ts'
import { storeContract } from './store-contract.ts'

let cluster: Cluster
beforeAll(async () => {
  if (postgresIsMissing === undefined) cluster = await startCluster()
})
afterAll(() => cluster?.stop())

async function opened(address: string) {
  const store = await postgresStore(address, { connections: 5 })
  onTestFinished(() => store.close())
  return store
}

for (const contract of [
  storeContract,
  outboxContract,
  mailContract,
  feedbackContract,
  applicationsContract,
])
  contract(
    'PostgreSQL',
    async () => {
      const address = await cluster.database()
      return { store: await opened(address), reopen: () => opened(address) }
    },
    postgresIsMissing,
  )

test('both stores have had the same migrations', () => {
  expect(newest).toBe(newestOfSqlite)
})

describe('PostgreSQL:', () => {
  beforeEach((context) => {
    if (postgresIsMissing !== undefined) context.skip(postgresIsMissing)
  })

  async function edited(sql: string): Promise<string> {
    const address = await cluster.database()
    await (await postgresStore(address)).close()
    await asked(address, sql)
    return address
  }

  async function asked(address: string, sql: string): Promise<void> {
    const client = new Client({ connectionString: address })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }

  test('two instances that start at once make the tables once', async () => {
    const address = await cluster.database()
    const stores = await Promise.all([opened(address), opened(address), opened(address)])
    for (const store of stores) await store.check()
  })

  test('two instances that change one record at once each decide on what the other wrote', async () => {
    const address = await cluster.database()
    const stores = await Promise.all([opened(address), opened(address)])
    const { key } = await stores[0]!.learner('development:megan', 'Megan Rees')
    const changes = Array.from({ length: 100 }, (_, number) =>
      stores[number % 2]!.change({ learner: key, courses: ['one'] }, ({ attempts }) => {
        const before = attempts.get('one') ?? blank(key, 'one')
        return { attempts: [{ ...before, version: before.version + 1 }] }
      }),
    )
    await Promise.all(changes)
    expect((await stores[0]!.records(key)).attempts[0]?.version).toBe(100)
  })

  test('a database of a newer Moothall is refused, and named', async () => {
    const address = await edited(`UPDATE moothall_version SET version = ${newest + 1}`)
    await expect(postgresStore(address)).rejects.toThrow(
      /^The PostgreSQL database "moothall_\d+" at .* was written by a newer Moothall \(its version is \d+, this one knows \d+\): update Moothall\.$/,
    )
  })

  test('a database of another program is refused, and left as it was', async () => {
    const address = await cluster.database()
    await asked(address, 'CREATE TABLE learners (name TEXT)')
    await expect(postgresStore(address)).rejects.toThrow('has tables of another program')
    await expect(asked(address, 'SELECT * FROM commits')).rejects.toThrow('does not exist')
  })

  test('a database that gives up durability for speed is refused', async () => {
    const address = await cluster.database()
    const name = new URL(address).pathname.slice(1)
    await asked(address, `ALTER DATABASE ${name} SET synchronous_commit = off`)
    await expect(postgresStore(address)).rejects.toThrow('has synchronous_commit = off')
  })

  test.each([
    ['postgresql://moothall:hush@localhost:1/moothall', 'does not answer'],
    ['postgresql://moothall:hush@nowhere.invalid/moothall', 'has an address that is not known'],
    ['postgresql://moothall:hush@[/moothall', 'is not an address of PostgreSQL'],
  ])('an address that is wrong is told without its password: %s', async (address, says) => {
    const error = await postgresStore(address).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Error)
    expect((error as Error).message).toContain(says)
    expect(JSON.stringify(error, everything)).not.toContain('hush')
  })

  test.each([
    ["UPDATE commits SET body = 'x'", 'append-only'],
    ['DELETE FROM commits', 'append-only'],
    ['TRUNCATE commits', 'append-only'],
    ['DELETE FROM attempts', 'an attempt is not deleted'],
    ["INSERT INTO erasing (learner) VALUES ('megan')", 'foreign key'],
  ])('the database itself refuses: %s', async (sql, reason) => {
    const address = await edited(`
      INSERT INTO learners VALUES ('megan', 'development:megan', 'Megan');
      INSERT INTO registrations VALUES (1, 'a', 'a', 'megan', 'one', 'a', '', '', 0);
      INSERT INTO commits VALUES (1, 'a', 1, 1, '', '', '');
      INSERT INTO attempts (learner, course, version, seen, tested) VALUES ('megan', 'one', 1, '[]', 0)`)
    await expect(asked(address, sql)).rejects.toThrow(reason)
  })
})

/** Also what is not enumerable, and causes. */
const everything = (_key: string, value: unknown): unknown =>
  value instanceof Error
    ? { ...value, message: value.message, stack: value.stack, cause: value.cause }
    : value
