import { expect, test } from 'vitest'
import {
  acknowledgementOf,
  acknowledges,
  editionIn,
  guidelineIn,
  readAs,
} from '#model/acknowledgement.ts'
import type { Day } from '#model/day.ts'

const change = (on: string, material = false) => ({ on: on as Day, material })

test('a small change leaves what was acknowledged as it is, and a material one makes it another', () => {
  const first = change('2025-01-10')
  expect(acknowledgementOf('personal-use', [first])).toBe('guideline:personal-use@2025-01-10')
  expect(acknowledgementOf('personal-use', [change('2026-03-01'), first])).toBe(
    'guideline:personal-use@2025-01-10',
  )
  expect(acknowledgementOf('personal-use', [first, change('2026-03-01', true)])).toBe(
    'guideline:personal-use@2026-03-01',
  )
})

const asked = 'guideline:personal-use@2026-10-12'
const read = readAs(asked, { changes: 3, hash: '9f86d081884c7d65' })

test('an acknowledgement names the text that was read, and still acknowledges what was asked', () => {
  expect(read).toBe('guideline:personal-use@2026-10-12#3-9f86d081884c7d65')
  expect(editionIn(read)).toEqual({ changes: 3, hash: '9f86d081884c7d65' })
  expect(guidelineIn(read)).toBe('guideline:personal-use')
  expect(acknowledges(read, asked)).toBe(true)
  expect(acknowledges(read, readAs(asked, { changes: 4, hash: '0000000000000000' }))).toBe(true)
  expect(acknowledges(read, 'guideline:personal-use@2026-11-01')).toBe(false)
  expect(acknowledges(read, 'guideline:photographs@2026-10-12')).toBe(false)
})

test('one from before texts were named still counts, and one of another shape does not', () => {
  expect(acknowledges(asked, asked)).toBe(true)
  expect(editionIn(asked)).toBeUndefined()
  for (const made of ['#', '#3', '#3-9f86', `#3-9f86d081884c7d65${'0'.repeat(4000)}`])
    expect(acknowledges(asked + made, asked)).toBe(false)
})
