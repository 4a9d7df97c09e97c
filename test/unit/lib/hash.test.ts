import { expect, test } from 'vitest'
import { hash } from '#lib/hash.ts'

test('where one part ends and the next begins is part of the hash', () => {
  expect(hash(['ab', 'c'])).not.toBe(hash(['a', 'bc']))
})

test('a text and its bytes have one hash', () => {
  expect(hash(['tŷ'])).toBe(hash([new TextEncoder().encode('tŷ')]))
})
