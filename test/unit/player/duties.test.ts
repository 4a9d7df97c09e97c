import { expect, test } from 'vitest'
import { dutiesOf } from '#player/learning/duties.ts'

test.each([
  [[], []],
  [['champion'], ['desks', 'reports', 'pins']],
  [['coordinator'], ['desks', 'reports']],
  [
    ['technician', 'administrator'],
    ['desks', 'reports', 'pins', 'packages'],
  ],
])('who is %j is led to %j', (roles, expected) => {
  expect(dutiesOf(roles)).toEqual(expected)
})
