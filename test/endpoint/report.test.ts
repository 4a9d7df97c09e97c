import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { running, temporary } from './support/running.ts'
import { reading, site } from './support/site.ts'

const cli = join(import.meta.dirname, '../../src/cli/moothall.ts')
const report = (data: string, ...more: string[]) =>
  execFileSync(process.execPath, [cli, 'lms', 'report', '--data', data, ...more], {
    encoding: 'utf8',
  })

test('the report says who has completed what, in which language, and how many have begun', async () => {
  const { url, data } = await running({ now: () => new Date('2026-11-22T23:30:00Z') })
  const megan = await signedIn(url)
  const { token } = await megan.register('know-the-rules')
  const all = seen('why', 'how')
  await megan.post('/lms/commits', commitOf(token, { language: 'cy', cmi: all }))
  const ifan = await signedIn(url, 'ifan')
  const own = await ifan.register('know-the-rules')
  await ifan.post('/lms/commits', commitOf(own.token, { cmi: seen('why') }))

  expect(report(data)).toBe(`\
Learner     Course          Status     Score  Date        Renewed  Language
-------     ------          ------     -----  ----        -------  --------
Megan Rees  know-the-rules  completed         2026-11-22           cy

Course          Started  Completed  Passed
------          -------  ---------  ------
induction       1        0          0
know-the-rules  2        1          0
`)
  expect(JSON.parse(report(data, '--json'))).toEqual({
    completions: [
      {
        learner: 'Megan Rees',
        course: 'know-the-rules',
        status: 'completed',
        score: null,
        date: '2026-11-22',
        renewed: null,
        language: 'cy',
      },
    ],
    courses: [
      { course: 'induction', started: 1, completed: 0, passed: 0 },
      { course: 'know-the-rules', started: 2, completed: 1, passed: 0 },
    ],
  })
})

test('the report says when a completion was last renewed', async () => {
  let today = '2026-11-22'
  const lasting = { ...reading, valid_for: '12 months' as never }
  const { url, data } = await running({
    site: { ...site, courses: [lasting] },
    now: () => new Date(`${today}T12:00:00Z`),
  })
  const first = await signedIn(url)
  const { token } = await first.register(reading.id)
  await first.post('/lms/commits', commitOf(token, { cmi: seen('why', 'how') }))
  today = '2028-02-01'
  const later = await signedIn(url)
  const again = await later.register(reading.id)
  const renewed = seen('why', 'how', 'course:renewal')
  await later.post('/lms/commits', commitOf(again.token, { cmi: renewed }))

  const [heads, , row] = report(data).split('\n')
  expect(heads).toMatch(/Date +Renewed +Language$/)
  expect(row).toMatch(/^Megan Rees +know-the-rules +completed +2026-11-22 +2028-02-01/)
  expect(JSON.parse(report(data, '--json')).completions).toMatchObject([
    { date: '2026-11-22', renewed: '2028-02-01' },
  ])
})

test('a report on a folder without records says so, and makes none', () => {
  const data = temporary()
  const run = spawnSync(process.execPath, [cli, 'lms', 'report', '--data', data], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(1)
  expect(run.stderr).toBe(
    `moothall: There is no database at ${join(data, 'moothall.sqlite')}: start the endpoint once, or name the right folder with --data.\n`,
  )
})
