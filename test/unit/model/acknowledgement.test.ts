import { expect, test } from 'vitest'
import { acknowledgementOf } from '#model/acknowledgement.ts'
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
