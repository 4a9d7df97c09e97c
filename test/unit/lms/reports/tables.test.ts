import { describe, expect, test } from 'vitest'
import { toCsv } from '#lms/reports/csv.ts'
import { type ReportId, reports } from '#lms/reports/reports.ts'
import { seeing } from '#lms/reports/seeing.ts'
import type { Standing } from '#lms/reports/standing.ts'
import type { Asked, Facts, Report } from '#lms/reports/table.ts'
import type { Day } from '#model/day.ts'

const day = (text: string) => text as Day
const learned = (learner: string, more: Partial<Standing> = {}): Standing => ({
  person: { learner, name: learner, service: 'Libraries' },
  course: 'posting',
  status: 'passed',
  language: 'cy',
  started: day('2026-10-01'),
  completed: day('2026-10-02'),
  passed: day('2026-10-02'),
  score: { scaled: 0.9, correct: 9, of: 10 },
  ...more,
})
const many = (count: number, more?: Partial<Standing>) =>
  Array.from({ length: count }, (_, at) => learned(`learner ${at}`, more))

const facts = (standings: Standing[]): Facts => ({
  standings,
  headcount: [{ service: { en: 'Libraries' }, month: '2026-11', number: 20 }],
  welsh: new Set(['posting']),
  today: day('2026-11-22'),
})
const shown = (id: ReportId, standings: Standing[], asked: Asked = {}, persons = true) =>
  reports[id].table(facts(standings), asked, persons)

test('a report by course counts what happened in the days that are asked for', () => {
  const all = [learned('megan'), learned('ifan', { started: day('2026-09-30') })]
  expect(shown('courses', all, { from: day('2026-10-01') }).rows).toEqual([
    ['posting', 1, 2, 2, 0, 0, 0],
  ])
})

test('who may see counts only is told that small ones were left out', () => {
  const table = shown('services', many(3), {}, false)
  expect(table.rows).toEqual([['Libraries', null, null, null, 0, 0, 0]])
  expect(table.hidden).toBe(true)
})

test('coverage is the share of a service that holds the course', () => {
  expect(shown('coverage', many(5)).rows).toEqual([['posting', 'Libraries', 20, 5, 0.25]])
})

test('coverage does not tell of the two who are missing', () => {
  expect(shown('coverage', many(18), {}, false).rows).toEqual([
    ['posting', 'Libraries', 20, null, null],
  ])
})

test('the Welsh return says whether the course was offered, and how many took it in Welsh', () => {
  const all = [...many(3), learned('ifan', { language: 'en' })]
  expect(shown('welsh', all).rows).toEqual([['2026–27', 'posting', 'yes', 4, 3, 0.75]])
})

test('attention names who is overdue or lapsed, the oldest first', () => {
  const all = [
    learned('megan', { until: day('2026-11-30') }),
    learned('ifan', { until: day('2026-10-30') }),
  ]
  expect(shown('attention', all).rows).toEqual([
    ['ifan', 'Libraries', 'posting', 'lapsed', '2026-10-30'],
    ['megan', 'Libraries', 'posting', 'expiring', '2026-11-30'],
  ])
})

describe.each(Object.entries(reports))('the report "%s"', (_, report: Report) => {
  test('has a cell for each column, with and without anything to tell', () => {
    for (const standings of [[], many(7), [learned('megan', { service: undefined } as object)]])
      for (const row of report.table(facts(standings), {}, report.persons).rows)
        expect(row).toHaveLength(report.table(facts(standings), {}, report.persons).columns.length)
  })

  test('charts a column that it has', () => {
    const { columns } = report.table(facts(many(7)), {}, true)
    if (report.chart !== undefined) expect(columns.map(({ id }) => id)).toContain(report.chart)
  })

  test('names nobody unless it says so', () => {
    const text = JSON.stringify(report.table(facts(many(7)), {}, report.persons))
    expect(report.persons || !text.includes('learner 0')).toBe(true)
  })
})

test('a cell that a spreadsheet would run is made text', () => {
  const columns = [{ id: 'learner', kind: 'text' as const }]
  expect(toCsv({ columns, rows: [['=1+1'], ['Nia, "Prys"'], [null]] })).toBe(
    '\uFEFFlearner\r\n"\'=1+1"\r\n"Nia, ""Prys"""\r\n\r\n',
  )
})

test.each([
  [[], undefined],
  [['learner'], undefined],
  [['technician'], 'counts'],
  [['technician', 'champion'], 'persons'],
  [['coordinator'], 'persons'],
  [['administrator'], 'persons'],
])('the roles %j may see %s', (roles, expected) => {
  expect(seeing(roles)).toBe(expected)
})
