import { expect, test } from 'vitest'
import { split } from '#search/words/split.ts'

test('accents at the edges of a word are folded, not cut off', () => {
  expect(split('Tŷ ŵyna tê âr')).toEqual(['ty', 'wyna', 'te', 'ar'])
})

test('an apostrophe of any shape joins its word', () => {
  expect(split("don't don’t dont")).toEqual(['dont', 'dont', 'dont'])
})

test('a hyphen, a slash and a full stop part words', () => {
  expect(split('e-learning, and/or v2.0')).toEqual(['e', 'learning', 'and', 'or', 'v2', '0'])
})

test('a text without a letter has no words', () => {
  expect(split(' – !? ')).toEqual([])
})
