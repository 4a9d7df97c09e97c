import { expect, test } from 'vitest'
import type { Licence } from '#model/licence.ts'
import type { RecordedPass } from '#model/recorded-pass.ts'
import type { Site } from '#model/site.ts'
import { unrecordedPasses } from '#registers/passes.ts'

const place = { file: 'licences.yaml', line: () => 9 }
const licence = { id: 'l1', holder: 'aaaa2222', status: 'active', issued_on: '2026-03-01' }

const told = (passes: RecordedPass[] | undefined, learner: string | undefined = 'ffion') =>
  unrecordedPasses({
    registers: { licences: [{ value: licence as Licence, place }] },
    people: [{ value: { holder: 'aaaa2222', learner, name: 'Ffion', post: 'clerk' }, place }],
    passes,
    courses: [{ course: { id: 'licence', licence: { valid_for: '2 years' } } }],
  } as unknown as Site).map(({ line, code, message }) => `${line} ${code} ${message}`)

const pass = (on: string, course = 'licence', learner = 'FFION') =>
  ({ learner, course, on }) as RecordedPass

test('a licence with a pass of its holder before its issue is as it must be', () => {
  expect(told([pass('2026-02-20')])).toEqual([])
})

test.each([
  ['no pass at all', []],
  ['a pass of another course', [pass('2026-02-20', 'basics')]],
  ["somebody else's pass", [pass('2026-02-20', 'licence', 'sam')]],
])('a licence with %s is told', (_, passes) => {
  expect(told(passes)).toEqual([
    '9 register/no-recorded-pass Licence "l1" was issued, and var/completions.csv has no pass of its holder.',
  ])
})

test('a licence that was issued before its holder passed is told', () => {
  expect(told([pass('2026-04-01')])).toEqual([
    '9 register/no-recorded-pass Licence "l1" was issued on 2026-03-01, and its holder passed on 2026-04-01, after that.',
  ])
})

test('where nobody exported the passes, nothing is said of them', () => {
  expect(told(undefined)).toEqual([])
})
