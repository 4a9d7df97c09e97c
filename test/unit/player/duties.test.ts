import { expect, test } from 'vitest'
import { dutiesOf } from '#player/learning/duties.ts'

test.each([
  [[], []],
  [['champion'], ['desks', 'reports', 'feedback', 'pins']],
  [['coordinator'], ['desks', 'reports', 'feedback']],
  [
    ['technician', 'administrator'],
    ['desks', 'reports', 'feedback', 'pins', 'packages'],
  ],
])('who is %j is led to %j', (roles, expected) => {
  expect(dutiesOf(roles)).toEqual(expected)
})
