import { expect, test } from 'vitest'
import { type Attempt, blank } from '#lms/attempts/attempt.ts'
import { foldImported } from '#lms/attempts/fold-imported.ts'
import type { Outline } from '#lms/attempts/outline.ts'
import { passMarksOf } from '#lms/attempts/pass-mark.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import { importedProgress } from '#model/wire/imported-progress.ts'

const outline: Outline = {
  id: 'fire',
  steps: ['one'],
  earned: new Map(),
  assessed: false,
  imported: true,
  passMarks: new Map([['one', 0.8]]),
}
let sequence = 0
const after = (before: Attempt, cmi: Cmi) => {
  const commit = { sequence: ++sequence, language: 'en' as const, cmi, sco: 'one', final: false }
  return foldImported(before, { number: 1 }, commit, outline, '2026-11-22T09:00:00Z').attempt
}
const stateOf = ({ suspend_data }: Attempt) => importedProgress(suspend_data).scos['one']
const raw = (value: number) => ({ raw: value, min: 0, max: 100 })

test('a part that was completed and passed stays so, whatever it says of a second visit', () => {
  const passed = after(blank('megan', 'fire'), {
    completion_status: 'completed',
    success_status: 'passed',
    score: raw(90),
  })
  const again = after(passed, { completion_status: 'incomplete', location: 'page-1' })
  expect(stateOf(again)).toMatchObject({
    completion_status: 'completed',
    success_status: 'passed',
    location: 'page-1',
  })
  const worse = after(again, {
    completion_status: 'completed',
    success_status: 'failed',
    score: raw(10),
  })
  expect(stateOf(worse)).toMatchObject({ success_status: 'passed', score: { raw: 90 } })
  expect(worse).toMatchObject({ passed: passed.passed, completed: passed.completed, tested: false })
})

test('a pass with a score below the mark of the manifest is none', () => {
  const claimed = { completion_status: 'completed', success_status: 'passed' } as const
  const below = after(blank('megan', 'fire'), { ...claimed, score: raw(79) })
  expect(stateOf(below)).toMatchObject({ success_status: 'failed' })
  expect(below.passed).toBeUndefined()
  expect(after(below, { ...claimed, score: raw(80) }).passed).toBeDefined()
})

test('the mark comes from the manifest, of SCORM 1.2 and 2004', () => {
  const part = (id: string, rest: object) => ({
    id,
    title: id,
    visible: true,
    launch: { file: 'a.html', href: 'a.html' },
    children: [],
    ...rest,
  })
  const primary = { primary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] }
  const items = [
    part('old', { masteryScore: 75 }),
    part('new', { sequencing: { objectives: [primary] } }),
    part('neither', {}),
  ]
  expect([...passMarksOf({ items } as never)]).toEqual([
    ['old', 0.75],
    ['new', 0.6],
  ])
})
