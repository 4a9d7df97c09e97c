/** What the endpoint is measured against: servers that take the same requests and do nothing but keep them. `node bare.ts KIND FOLDER` */
import { fsync, openSync, write } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fastify } from 'fastify'
import { groupOf } from '#lms/store/sqlite/group.ts'

type Body = { id: string; token: string; sequence: number }
type Keep = (body: Body) => Promise<unknown>

/** A file that only grows: all that wait share one write and one sync. Nothing durable can be faster on this disk. */
function log(folder: string): Keep {
  const file = openSync(join(folder, 'log'), 'a')
  let waiting: { line: string; done: () => void }[] = []
  let busy = false
  function next(): void {
    const group = waiting
    waiting = []
    busy = group.length > 0
    if (!busy) return
    write(file, group.map(({ line }) => line).join(''), (failed) => {
      if (failed) throw failed
      fsync(file, (failed) => {
        if (failed) throw failed
        for (const { done } of group) done()
        next()
      })
    })
  }
  return (body) =>
    new Promise<void>((done) => {
      waiting.push({ line: `${JSON.stringify(body)}\n`, done })
      if (busy) return
      busy = true
      setImmediate(next)
    })
}

function database(folder: string): DatabaseSync {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE commits (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT`)
  return db
}

const inserting = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT INTO commits (id, body) VALUES (?, ?)')
  return (body: Body) => insert.run(body.id, JSON.stringify(body))
}

/** One insertion a request, in the same group commit as the endpoint's. */
function grouped(folder: string): Keep {
  const db = database(folder)
  const group = groupOf(db, folder)
  const insert = inserting(db)
  return (body) => group.write(() => insert(body))
}

/** One insertion a request, each in a transaction of its own. */
function single(folder: string): Keep {
  const insert = inserting(database(folder))
  return async (body) => insert(body)
}

const [kind, folder] = process.argv.slice(2)
const keep = { log, grouped, single }[kind as 'log']!(folder!)
const app = fastify({ bodyLimit: 256 * 1024 })
app.post('/lms/commits', async (request) => {
  const body = request.body as Body
  await keep(body)
  return { id: body.id, outcome: 'stored' }
})
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.stdin.resume().on('close', () => process.exit())
