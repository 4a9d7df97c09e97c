import { expect, test } from 'vitest'
import { isRespelling, slipsBetween } from '#search/words/slips.ts'

test.each([
  ['a letter left out', 'pasword', 'password', 1],
  ['two neighbours in each other’s place', 'acconuts', 'accounts', 1],
  ['two words', 'maternity', 'materially', 4],
])('%s: "%s" and "%s" are %i apart', (_, a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips)
})

test.each([
  ['pasword', 'password'],
  ['fredom', 'freedom'],
  ['infomation', 'information'],
  ['authentification', 'authentication'],
])('"%s" may be put right as "%s"', (typed, spelling) => {
  expect(isRespelling(typed, spelling)).toBe(true)
})

test.each([
  ['maternity', 'materially'],
  ['maternity', 'paternity'],
  ['fine', 'find'],
  ['parking', 'packaging'],
])('"%s" is never put right as "%s"', (typed, spelling) => {
  expect(isRespelling(typed, spelling)).toBe(false)
})
