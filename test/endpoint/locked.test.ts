import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { running, temporary } from './support/running.ts'

/** Another program that has begun to write, and does not end. Answers how to stop it. */
async function locked(file: string): Promise<() => Promise<void>> {
  const program = `
    const { DatabaseSync } = require('node:sqlite')
    new DatabaseSync(process.argv[1]).exec('BEGIN IMMEDIATE')
    console.log('locked')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['-e', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  return async () => {
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
}

async function learning() {
  const { url, data, log } = await running()
  const megan = await signedIn(url)
  const { token } = await megan.register('know-the-rules')
  return { megan, token, log, file: join(data, 'moothall.sqlite') }
}

test('while another program writes, pages and reading go on, and a commit waits until it is kept', async () => {
  const { megan, token, file } = await learning()
  const release = await locked(file)
  let answered = false
  const commit = megan.post('/lms/commits', commitOf(token, { cmi: seen('why') }))
  void commit.then(() => {
    answered = true
  })
  const began = performance.now()
  for (const path of ['/', '/lms/health', '/lms/me', '/'])
    expect((await megan.get(path)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(1500)
  expect(answered).toBe(false)
  await release()
  expect(await commit).toMatchObject({ status: 200, json: { outcome: 'stored' } })
  expect(await megan.attempt('know-the-rules')).toMatchObject({ seen: ['why'] })
})

test('a commit that has waited for some seconds is told when to come again, and then is kept once', async () => {
  const { megan, token, file, log } = await learning()
  const release = await locked(file)
  const commit = commitOf(token, { cmi: seen('why') })
  const refused = await megan.post('/lms/commits', commit)
  expect(refused).toMatchObject({ status: 503, json: { code: 'store-unavailable' } })
  expect(refused.headers.get('retry-after')).toBe('5')
  expect(log.join()).toContain('is locked by another program')
  await release()
  const again = await megan.post('/lms/commits', commit)
  expect(again).toMatchObject({ status: 200, json: { outcome: 'stored' } })
})

test('a store that is closed while another program writes tells what waits that it was not kept', async () => {
  const file = join(temporary(), 'moothall.sqlite')
  const store = sqliteStore(file, { patience: { patience: 60_000, pause: 20 } })
  await locked(file)
  const waiting = store.learner('development:megan', 'Megan Rees')
  const refusal = expect(waiting).rejects.toThrow('is locked by another program')
  await store.close()
  await refusal
})
