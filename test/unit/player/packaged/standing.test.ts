import { expect, test } from 'vitest'
import { isStudied, leftToAcknowledge, progressOf } from '#player/packaged/standing.ts'

const asked = 'guideline:personal-use@2026-10-12'
const course = {
  lessons: ['voice', 'replies'],
  acknowledge: [asked],
  completion: { lessons: 'all' as const, assessment: 'passed' as const },
}
const read = { seen: ['voice', 'replies'], acknowledged: [] }

test('a course with everything read is not complete while a guideline is to be acknowledged', () => {
  expect(progressOf(course, read)).toBeCloseTo(2 / 3)
  expect(isStudied(course, read)).toBe(true)
  expect(leftToAcknowledge(course, read)).toEqual([asked])
})

test('it is complete once the guideline is acknowledged, whichever small edition of it was read', () => {
  const acknowledged = [`${asked}#7-9f86d081884c7d65`]
  expect(progressOf(course, { ...read, acknowledged })).toBe(1)
  expect(leftToAcknowledge(course, { ...read, acknowledged })).toEqual([])
})

test('the text from before a material change is no acknowledgement', () => {
  const acknowledged = ['guideline:personal-use@2025-01-01#1-9f86d081884c7d65']
  expect(progressOf(course, { ...read, acknowledged })).toBeLessThan(1)
})

test('an acknowledgement alone completes a course that asks for nothing else', () => {
  const only = {
    ...course,
    completion: { lessons: 'none' as const, assessment: 'optional' as const },
  }
  expect(progressOf(only, { seen: [], acknowledged: [] })).toBe(0)
  expect(progressOf(only, { seen: [], acknowledged: [`${asked}#1-9f86d081884c7d65`] })).toBe(1)
})
