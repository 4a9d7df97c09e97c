import { expect, test } from 'vitest'
import { directionOf } from '#feeds/direction.ts'

test.each([
  ['an Arabic post that ends with tags', 'أكياس الشاي: نعم #Recycling', 'rtl'],
  ['a Hebrew post that begins with a number', '7:00 פחי האשפה', 'rtl'],
  ['an Arabic post that begins with an address', 'https://town.example/ الموعد', 'rtl'],
  ['an Arabic post that begins with an English tag', '#Recycling الموعد', 'rtl'],
  ['nothing but an Arabic tag', '#إعادة_التدوير', 'rtl'],
  ['an English post with an Arabic word', 'The word is نعم', 'ltr'],
  ['a Welsh post', 'Ŵyl y bont', 'ltr'],
  ['a post of numbers', '112', 'ltr'],
  ['nothing', '', 'ltr'],
])('%s is read in its direction', (_, text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
