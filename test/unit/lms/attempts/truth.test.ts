import { describe, expect, test } from 'vitest'
import { untruthIn } from '#lms/attempts/truth.ts'

const now = new Date('2026-11-22T09:00:00Z')
const of = (cmi: object, at = '2026-11-22T09:00:00Z') => untruthIn({ at, cmi }, now)

describe('a commit can be true', () => {
  test.each([
    ['with nothing in it', {}],
    ['with the clock of any time zone', {}, '2026-11-23T10:59:00Z'],
    ['with a clock that is years behind', {}, '1999-12-31T00:00:00Z'],
    ['with a raw score that has no bounds', { score: { raw: 1234 } }],
    ['with a score on its bound', { score: { raw: 100, min: 0, max: 100 } }],
    [
      'with a pass of what is not yet complete',
      { completion_status: 'incomplete', success_status: 'passed' },
    ],
  ])('%s', (_, cmi, at?: string) => expect(of(cmi, at)).toBeUndefined())
})

describe('a commit cannot be true', () => {
  test.each([
    ['that was made the day after tomorrow', 'time-in-future', {}, '2026-11-23T11:01:00Z'],
    [
      'whose answer was given then',
      'time-in-future',
      { interactions: [{ id: 'a', type: 'other' as const, timestamp: '2030-01-01T00:00:00Z' }] },
    ],
    ['whose score is below its minimum', 'impossible-score', { score: { raw: -1, min: 0 } }],
    ['whose bounds are the wrong way round', 'impossible-score', { score: { min: 10, max: 0 } }],
    [
      'whose objective has such a score',
      'impossible-score',
      { objectives: [{ id: 'a', score: { raw: 9, max: 5 } }] },
    ],
    [
      'that passes what was not attempted',
      'impossible-status',
      { completion_status: 'not attempted', success_status: 'passed' },
    ],
  ])('%s', (_, code, cmi, at?: string) => expect(of(cmi, at)).toBe(code))
})
