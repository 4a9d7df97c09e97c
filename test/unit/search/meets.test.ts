import { expect, test } from 'vitest'
import type { Language } from '#model/localised.ts'
import { analysers } from '#search/words/analysers.ts'
import { meeting, wordsIn } from '#search/words/meets.ts'

const meets = (typed: string, inText: string, language: Language = 'en') =>
  meeting(typed, analysers[language])(inText)

test.each([
  ['policies', 'policy'],
  ['transl', 'translating'],
  ['disciplinarian', 'disciplinary'],
])('"%s" is met by "%s"', (typed, inText) => {
  expect(meets(typed, inText)).toBe(true)
})

test.each([
  ['fine', 'find'],
  ['parking', 'part'],
  ['maternity', 'materially'],
  ['blancmange', 'black'],
  ['xyzzyq', 'x'],
])('"%s" is not met by "%s"', (typed, inText) => {
  expect(meets(typed, inText)).toBe(false)
})

test.each([
  ['canolfan', 'nghanolfan'],
  ['ganolfan', 'chanolfan'],
  ['rheolau', 'rheol'],
  ['cyfrinair', 'cyfrineiriau'],
])('in Welsh, "%s" is met by "%s"', (typed, inText) => {
  expect(meets(typed, inText, 'cy')).toBe(true)
})

test('in Welsh, "cyfrinair" (a password) is not met by "cyfrifon" (accounts)', () => {
  expect(meets('cyfrinair', 'cyfrifon', 'cy')).toBe(false)
})

test('a word with a hyphen is both its halves and the whole', () => {
  expect(wordsIn('Well-being, always')).toEqual(['well', 'being', 'always', 'wellbeing'])
})
