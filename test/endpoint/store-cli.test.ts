import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSite } from '#site/load.ts'
import { servedSite } from '../../src/server/served-site.ts'
import { runCli } from '../support/run-cli.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { running, temporary } from './support/running.ts'
import { site as known } from './support/site.ts'
import { tamper } from './support/stores.ts'

const small = join(import.meta.dirname, '../fixtures/sites/small')

/** A record of one learner in the small town's course. */
async function learned(): Promise<string> {
  const { site } = await loadSite(small)
  const served = { ...servedSite(site), settings: known.settings }
  const { url, data, close } = await running({ site: served })
  const megan = await signedIn(url)
  const { token } = await megan.register('basics')
  await megan.post('/lms/commits', commitOf(token, { cmi: seen('what-counts') }))
  await close()
  return data
}

const lms = (data: string, ...words: string[]) =>
  runCli(['lms', ...words, '--site', small, '--data', data])

test('backup, restore and verify do their work, and say what they did', async () => {
  const data = await learned()
  const file = join(temporary(), 'backup.sqlite')
  expect(await lms(data, 'backup', file)).toMatchObject({ code: 0, err: '' })

  const other = temporary()
  expect(await lms(other, 'restore', file)).toMatchObject({ code: 0, err: '' })
  const replaced = await lms(other, 'restore', file, '--replace')
  expect(replaced.out).toContain('The record that was there is kept as')

  expect(await lms(other, 'verify')).toEqual({
    code: 0,
    err: '',
    out: '1 learners, 1 commits, 1 attempts, 1 tests: the record is sound.\n',
  })
})

test('verify ends with 1 where there is a fault, and with 2 where it is asked wrongly', async () => {
  const data = await learned()
  const place = { kind: 'sqlite', file: join(data, 'moothall.sqlite') } as const
  await tamper(place, "UPDATE attempts SET seen = '[]'")
  const run = await lms(data, 'verify', '--json')
  expect(run.code).toBe(1)
  expect(JSON.parse(run.out)).toMatchObject({
    faults: [
      {
        code: 'record/differs',
        message: 'The record of the course "basics" is not what its journal says: seen.',
      },
    ],
  })
  expect((await lms(data, 'verify', '--thoroughly')).code).toBe(2)
})

test('verify says what is wrong with a file that is no record, also as JSON', async () => {
  const data = temporary()
  const file = join(data, 'moothall.sqlite')
  writeFileSync(file, 'Minutes')
  const message = `${file} is not a database: move it away, or name another folder with --data.`
  const run = await lms(data, 'verify', '--json')
  expect(run.code).toBe(1)
  expect(JSON.parse(run.out)).toMatchObject({ faults: [{ code: 'store/unsound', message }] })
})
