import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { reviews } from '../../../src/cli/commands/reviews.ts'
import { Stop } from '../../../src/cli/exit.ts'

const dir = mkdtempSync(join(tmpdir(), 'moothall-reviews-'))
beforeEach(() =>
  cpSync(join(import.meta.dirname, '../../fixtures/sites/small'), dir, { recursive: true }),
)
afterAll(() => rmSync(dir, { recursive: true }))

const file = (language: 'en' | 'cy') => `content/guidelines/${language}/personal-use.md`
const read = (path: string) => readFileSync(join(dir, path), 'utf8')

/** The command as `moothall` runs it, in this process: a process of its own takes a second, and there are many. */
async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void said.push(`${text}\n`))
  const command = reviews()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  try {
    await command.parseAsync(['--site', dir, '--today', '2021-12-03', ...words], { from: 'user' })
    return { code: 0, out: said.join(''), err: '' }
  } catch (error) {
    if (error instanceof Stop) return { code: 1, out: said.join(''), err: error.message }
    if (error instanceof CommanderError) return { code: 2, out: said.join(''), err: error.message }
    throw error
  } finally {
    log.mockRestore()
  }
}

test('everything under review is listed, and a gate fails on what is overdue for too long', async () => {
  const { code, out, err } = await run('--fail-overdue', '30')
  expect(out).toMatch(
    /guideline:personal-use +Town clerk +2020-11-03 +2021-11-03 +overdue by 30 days/,
  )
  const days = [...out.matchAll(/overdue by (\d+) day/g)].map(([, days]) => Number(days))
  const late = days.filter((each) => each > 30).length
  expect({ code, late: err }).toEqual(
    late > 0
      ? {
          code: 1,
          late: `${late} review${late === 1 ? '' : 's'} overdue by more than 30 days.`,
        }
      : { code: 0, late: '' },
  )
  const json = await run('--json', '--fail-overdue', '29')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.out)).toMatchObject({
    today: '2021-12-03',
    reviews: expect.arrayContaining([
      expect.objectContaining({
        ...{ kind: 'guideline', id: 'personal-use', owner: 'town-clerk', state: 'overdue' },
        ...{ daysOverdue: 30, address: '/guidelines/personal-use/' },
      }),
    ]),
  })
})

test('a review is written into both languages, and a second one of the day changes nothing', async () => {
  const before = [read(file('en')), read(file('cy'))]
  const trial = await run('--mark', 'personal-use', '--dry-run')
  expect(trial.out).toContain('This was a trial')
  expect([read(file('en')), read(file('cy'))]).toEqual(before)
  const { code, out } = await run('--mark', '/cy/guidelines/personal-use/', '--by', 'town-clerk')
  expect(code).toBe(0)
  const marked = ['en', 'cy'].map(
    (each) => `  marked   ${file(each as 'en')}: reviewed on 2021-12-03\n`,
  )
  expect(out).toContain(marked.join(''))
  expect(out.match(/kept +content\/guidelines\/editions\/personal-use\/(en|cy)-2-/g)).toHaveLength(
    2,
  )
  expect(read(file('en'))).toContain(
    'what: "Read through; nothing had to change."\n    review: true',
  )
  expect(read(file('cy'))).toContain('Darllenwyd drwyddo')
  const after = [read(file('en')), read(file('cy'))]
  expect((await run('--mark', file('en'))).out).toContain('says so already')
  expect([read(file('en')), read(file('cy'))]).toEqual(after)
})

test('a change that is told in English leaves the Welsh text until it is told in Welsh', async () => {
  const welsh = read(file('cy'))
  const { out } = await run('--mark', 'personal-use', '--change', 'Added a rule.', '--material')
  expect(out).toContain(
    `left     ${file('cy')}: bring the change over, then say it with --change-cy`,
  )
  expect(read(file('en'))).toContain('what: "Added a rule."\n    material: true')
  expect(read(file('cy'))).toBe(welsh)
})

test('a fault in a file is told in one message with its line, and nothing is written', async () => {
  const english = read(file('en'))
  const faulty = read(file('cy')).replace('review_in: 12 months', 'review_in: soon')
  writeFileSync(join(dir, file('cy')), faulty)
  const { code, err } = await run('--mark', 'personal-use')
  expect(code).toBe(1)
  expect(err).toMatch(new RegExp(`${file('cy')}:\\d+  value/wrong`))
  expect(err.match(/value\//g)).toHaveLength(1)
  expect(read(file('en'))).toBe(english)
})

test.each([
  [['--mark', 'personl-use'], 1, 'Did you mean "personal-use"?'],
  [['--mark', '/guidelines/personl-use'], 1, 'Did you mean "/guidelines/personal-use/"?'],
  [['--mark', 'personal-use', '--by', 'town-clrk'], 1, 'Did you mean "town-clerk"?'],
  [['--mark', 'course:basics', '--change', 'x'], 1, 'has no log of changes'],
  [['--mark', 'personal-use', '--material'], 2, 'say with --change what changed'],
  [['--mark', 'personal-use', '--change', 'a\nb'], 2, 'takes one line of text'],
  [['--change', 'x'], 2, 'say with --mark which page'],
  [['--fail-overdue', 'soon'], 2, 'a whole number of days'],
])('%j is refused with %i', async (words, expected, says) => {
  const { code, err } = await run(...words)
  expect(err).toContain(says)
  expect(code).toBe(expected)
})
