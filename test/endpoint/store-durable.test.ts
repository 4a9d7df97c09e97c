/** That an answer of 2xx waits for the disk: seen in the system calls, since a killed process does not lose what the kernel holds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { end, kill, standby } from '../support/instance.ts'
import { people } from '../support/people.ts'
import { callsIn, isSync, straceIsMissing } from '../support/strace.ts'
import { commitOf, signedIn } from './support/browser.ts'
import { temporary, write } from './support/running.ts'

/** The endpoint with a database that does not wait for the disk: what no setting of ours can cause. */
const withoutSync = `
  import { DatabaseSync } from 'node:sqlite'
  const exec = DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql) {
    return exec.call(this, sql.replace('synchronous = FULL', 'synchronous = OFF'))
  }`

/** The ids of commits that were answered with "stored", and those of them whose bytes were not on the disk by then. */
async function traced(first = ''): Promise<{ answered: string[]; early: string[] }> {
  const folder = temporary()
  const dist = join(folder, 'dist')
  write(dist, { 'index.html': '<h1>Home</h1>' })
  const trace = join(folder, 'trace')
  const calls = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg,pwrite64'
  const { start, process } = await standby({
    dist,
    data: join(folder, 'var'),
    // Pages of the log are 4,096 bytes, and a commit is found in them by its id.
    under: ['strace', '-f', '-yy', '-s', '4200', '-e', calls, '-o', trace],
    first,
  })
  onTestFinished(() => kill(process))
  const { url } = await start(0)
  const sent: string[] = []
  await Promise.all(
    people.slice(0, 4).map(async ({ id }) => {
      const browser = await signedIn(url, id)
      const { token } = await browser.register('licence-to-post')
      for (let sequence = 1; sequence <= 5; sequence++) {
        const commit = commitOf(token, { sequence, cmi: { location: 'voice' } })
        const { json } = await browser.post('/lms/commits', commit)
        expect(json).toMatchObject({ outcome: 'stored' })
        sent.push(commit.id)
      }
    }),
  )
  await end(process)
  return early(readFileSync(trace, 'utf8'), sent)
}

function early(trace: string, sent: readonly string[]): { answered: string[]; early: string[] } {
  const unsynced = new Set<string>()
  const synced = new Set<string>()
  const answered: string[] = []
  const tooEarly: string[] = []
  for (const call of callsIn(trace)) {
    const isLog = call.file.endsWith('moothall.sqlite-wal')
    const named = sent.filter((id) => call.words.includes(id))
    if (isLog && isSync(call) && call.result.startsWith('0')) {
      for (const id of unsynced) synced.add(id)
      unsynced.clear()
    } else if (isLog) for (const id of named) unsynced.add(id)
    else if (call.words.includes('HTTP/1.1 200'))
      for (const id of named) {
        answered.push(id)
        if (!synced.has(id)) tooEarly.push(id)
      }
  }
  return { answered, early: tooEarly }
}

test('the log is synced to the disk after a commit is written and before it is answered', async (context) => {
  if (straceIsMissing !== undefined) context.skip(straceIsMissing)
  const { answered, early } = await traced()
  expect(answered.length).toBe(20)
  expect(early).toEqual([])
}, 120_000)

test('with synchronous=OFF the same look finds answers that the disk does not have', async (context) => {
  if (straceIsMissing !== undefined) context.skip(straceIsMissing)
  const { answered, early } = await traced(withoutSync)
  expect(answered.length).toBe(20)
  expect(early.length).toBe(20)
}, 120_000)
