import { expect, test } from 'vitest'
import { blank, statusOf } from '#lms/attempts/attempt.ts'
import { foldImported } from '#lms/attempts/fold-imported.ts'
import { hasPart, type Outline } from '#lms/attempts/outline.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import { importedProgress, orderId } from '#model/wire/imported-progress.ts'

const outline: Outline = {
  id: 'course',
  steps: ['one', 'two'],
  earned: new Map(),
  assessed: false,
  imported: true,
  order: true,
}

type Said = { sco: string; cmi: Cmi; session?: number }

const folded = (said: readonly Said[], of: Outline = outline) =>
  said.reduce(
    (attempt, { sco, cmi, session = 1 }, index) =>
      foldImported(
        attempt,
        { number: session },
        { sco, cmi, sequence: index + 1, final: false, language: 'en' },
        of,
        '2026-11-22T10:00:00.000Z',
      ).attempt,
    blank('megan', 'course'),
  )

test('the order is kept beside the state of the parts, and neither replaces the other', () => {
  const attempt = folded([
    { sco: 'one', cmi: { suspend_data: 'page 3' } },
    { sco: orderId, cmi: { suspend_data: '{"a":[1]}', completion_status: 'incomplete' } },
    { sco: 'two', cmi: { suspend_data: 'page 1' } },
  ])
  const { scos, order } = importedProgress(attempt.suspend_data)
  expect([scos['one']?.suspend_data, scos['two']?.suspend_data, order]).toEqual([
    'page 3',
    'page 1',
    '{"a":[1]}',
  ])
  expect(attempt.location).toBe('two')
})

test('an older session does not put the order back, but a pass that it brings counts', () => {
  const attempt = folded([
    { sco: orderId, cmi: { suspend_data: 'new' }, session: 2 },
    { sco: orderId, cmi: { suspend_data: 'old', success_status: 'passed' }, session: 1 },
  ])
  expect(importedProgress(attempt.suspend_data).order).toBe('new')
  expect(statusOf(attempt)).toBe('passed')
})

test('a course whose rules leave a part out is complete without it', () => {
  const attempt = folded([
    { sco: 'one', cmi: { completion_status: 'completed' } },
    { sco: orderId, cmi: { completion_status: 'completed', success_status: 'unknown' } },
  ])
  expect([statusOf(attempt), attempt.seen]).toEqual(['completed', ['one']])
})

test('a part that failed does not fail a course that is passed by its own rules', () => {
  const attempt = folded([
    { sco: 'one', cmi: { completion_status: 'completed', success_status: 'failed' } },
    { sco: 'two', cmi: { completion_status: 'completed', success_status: 'passed' } },
    { sco: orderId, cmi: { success_status: 'passed', score: { scaled: 0.7 } } },
  ])
  expect([statusOf(attempt), attempt.score?.scaled]).toEqual(['passed', 0.7])
})

test('no later word of the order takes a pass away', () => {
  const attempt = folded([
    { sco: orderId, cmi: { success_status: 'passed' } },
    { sco: orderId, cmi: { success_status: 'failed', completion_status: 'incomplete' } },
  ])
  expect(statusOf(attempt)).toBe('passed')
})

test('a package of SCORM 1.2 has no order to speak of', () => {
  const { order: _, ...without } = outline
  expect([hasPart(outline, orderId), hasPart(without, orderId)]).toEqual([true, false])
})
