/** The endpoint is killed again and again while learners commit: what it acknowledged is there, and nothing twice. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { type Browser, commitOf, signedIn } from '../endpoint/support/browser.ts'
import { temporary, write } from '../endpoint/support/running.ts'

const kills = 25
const learners = ['megan', 'owain']

const program = `
  import { serve } from '#server/serve.ts'
  import { site } from './test/endpoint/support/site.ts'
  const [dist, data, port] = process.argv.slice(1)
  const server = await serve({ site, dist, data, host: '127.0.0.1', port: Number(port), log: () => {} })
  process.stdout.write(server.url + '\\n')`

async function started(
  dist: string,
  data: string,
  port: number,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', program, dist, data, String(port)],
    {
      cwd: join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [line] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

test(`${kills} kills under load lose no acknowledged commit and double none`, async () => {
  const folder = temporary()
  const [dist, data] = [join(folder, 'dist'), join(folder, 'var')]
  write(dist, { 'index.html': '<h1>Home</h1>' })
  const acknowledged = new Set<string>()
  let { child, url } = await started(dist, data, 0)
  const port = Number(new URL(url).port)
  for (let round = 0; round < kills; round++) {
    const browsers = await Promise.all(learners.map((person) => signedIn(url, person)))
    const work = browsers.map((browser) => commitUntilCutOff(browser, acknowledged))
    await untilAcknowledged(acknowledged, acknowledged.size + 20 + round * 3)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await Promise.all(work)
    ;({ child, url } = await started(dist, data, port))
  }
  child.kill('SIGKILL')
  await once(child, 'exit')

  using database = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  const ids = database
    .prepare('SELECT id FROM commits')
    .all()
    .map((row) => String(row['id']))
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  expect(new Set(ids).size).toBe(ids.length)
  expect([...acknowledged].filter((id) => !new Set(ids).has(id))).toEqual([])
})

/** One commit after the other, until an answer does not come: what was not answered was not acknowledged. */
async function commitUntilCutOff(browser: Browser, acknowledged: Set<string>): Promise<void> {
  try {
    const { token } = await browser.register('licence-to-post')
    for (let sequence = 1; ; sequence++) {
      const commit = commitOf(token, { sequence, cmi: { location: `place ${sequence}` } })
      const { status } = await browser.post('/lms/commits', commit)
      if (status >= 200 && status < 300) acknowledged.add(commit.id)
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}

async function untilAcknowledged(acknowledged: ReadonlySet<string>, amount: number): Promise<void> {
  while (acknowledged.size < amount) await new Promise((resolve) => setImmediate(resolve))
}
