import { Client, Pool, type PoolClient, types } from 'pg'
import type { Row } from '../rows.ts'
import { StoreProblem } from '../store-problem.ts'
import { isDuplicate, isOutage, mayRetry, storeProblem } from './faults.ts'

/** Asks one statement; `$1`, `$2` … are its values. Prepared once for each connection. */
export type Ask = (text: string, values?: readonly unknown[]) => Promise<Row[]>

/** An open PostgreSQL database, as the nouns of the store work with it. */
export type Session = {
  place: string
  read: Ask
  /** Several statements that see the same moment. */
  look<Value>(work: (ask: Ask) => Promise<Value>): Promise<Value>
  /** Runs in a transaction of its own, and resolves once that is durable. Asked again where another instance came between. */
  write<Value>(work: (ask: Ask) => Promise<Value>): Promise<Value>
  /** A connection of its own, outside any transaction. */
  connected<Value>(work: (client: PoolClient) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}

/** Milliseconds. A page sends again what was refused, so that nothing waits for long. */
const limits = {
  connectionTimeoutMillis: 4000,
  lock_timeout: 4000,
  statement_timeout: 15_000,
  // An instance whose network is cut must not hold a learner's record for ever.
  idle_in_transaction_session_timeout: 10_000,
}

/** The address must not get into a message or a log: it has the password in it. */
export function postgresSession(url: string, connections = 10): Session {
  const place = placeOf(url)
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'moothall',
    types: { getTypeParser },
    ...limits,
  })
  // A connection that ends while nobody uses it is replaced at the next request.
  pool.on('error', () => {})

  async function connected<Value>(work: (client: PoolClient) => Promise<Value>): Promise<Value> {
    let client: PoolClient | undefined
    let broken = false
    try {
      client = await pool.connect()
      return await work(client)
    } catch (error) {
      broken = isOutage(error)
      throw broken ? storeProblem(place, error) : error
    } finally {
      client?.release(broken)
    }
  }

  async function once<Value>(work: (ask: Ask) => Promise<Value>, begin = 'BEGIN'): Promise<Value> {
    return connected(async (client) => {
      await client.query(begin)
      try {
        const value = await work(asking(client))
        await client.query('COMMIT')
        return value
      } catch (error) {
        if (!isOutage(error)) await client.query('ROLLBACK')
        throw error
      }
    })
  }

  return {
    place,
    connected,
    read: (text, values) => connected((client) => asking(client)(text, values)),
    look: (work) => once(work, 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY'),
    write: async (work) => {
      for (let tries = 1; ; tries++)
        try {
          return await once(work)
        } catch (error) {
          // A duplicate may be the same commit that came by another instance: the second look sees it.
          const again = mayRetry(error) ? tries < 5 : isDuplicate(error) && tries < 2
          if (!again) throw error
        }
    },
    close: () => pool.end(),
  }
}

const names = new Map<string, string>()

const asking =
  (client: PoolClient): Ask =>
  async (text, values = []) => {
    const name = names.get(text) ?? `moothall-${names.size}`
    names.set(text, name)
    return (await client.query<Row>({ name, text, values: [...values] })).rows
  }

/** Whole numbers of 64 bits are ordinary numbers here: none of ours is beyond 2^53. */
const getTypeParser = ((oid: number, format: 'text') =>
  oid === types.builtins.INT8
    ? Number
    : types.getTypeParser(oid, format)) as typeof types.getTypeParser

function placeOf(url: string): string {
  try {
    const { host, database } = new Client({ connectionString: url })
    return `database "${database}" at ${host}`
  } catch {
    throw new StoreProblem(
      'cannot-open',
      'MOOTHALL_DATABASE_URL is not an address of PostgreSQL, such as postgresql://moothall@db.example/moothall.',
    )
  }
}
