import { expect, test } from 'vitest'
import { dutiesOf } from '#player/learning/duties.ts'

test.each([
  [[], []],
  [['champion'], ['reports', 'pins']],
  [['coordinator'], ['reports']],
  [
    ['technician', 'administrator'],
    ['reports', 'pins', 'packages'],
  ],
])('who is %j is led to %j', (roles, expected) => {
  expect(dutiesOf(roles)).toEqual(expected)
})
