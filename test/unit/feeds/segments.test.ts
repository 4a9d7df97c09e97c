import { expect, test } from 'vitest'
import { paragraphs } from '#feeds/segments.ts'

/** The text with its segments marked: links in ‹›, tags in [], breaks as /. */
const marked = (text: string) =>
  paragraphs(text).map((paragraph) =>
    paragraph
      .map((each) => {
        if (each.kind === 'link') return `‹${each.text}›`
        if (each.kind === 'tag') return `[${each.text}]`
        return each.kind === 'break' ? '/' : each.text
      })
      .join(''),
  )

test('an empty line ends a paragraph, and a single line break stays a line break', () => {
  expect(marked('One\r\nTwo\n\n  \nThree\n')).toEqual(['One/Two', 'Three'])
})

test('an address is set apart, without the full stop of its sentence', () => {
  expect(marked('See https://www.example.org/bins/.')).toEqual(['See ‹www.example.org/bins›.'])
})

test('a bracket around an address is not part of it, and one within it is', () => {
  expect(marked('(https://example.org/a) https://example.org/b_(c)')).toEqual([
    '(‹example.org/a›) ‹example.org/b_(c)›',
  ])
})

test('a link leads to the whole address, although less of it is shown', () => {
  expect(paragraphs('http://example.org/?a=1&b=2')).toEqual([
    [{ kind: 'link', text: 'example.org/?a=1&b=2', href: 'http://example.org/?a=1&b=2' }],
  ])
})

test('an address that hides another site behind a user name stays text', () => {
  expect(marked('https://council.example@evil.example/')).toEqual([
    'https://council.example@evil.example/',
  ])
})

test('javascript: and data: are never links', () => {
  expect(marked('javascript:alert(1) data:text/html,hi')).toEqual([
    'javascript:alert(1) data:text/html,hi',
  ])
})

test('a tag may be Welsh, Arabic or have digits, and ends at punctuation', () => {
  expect(marked('#GŵylDewi, #الطقس #Cyllideb2026!')).toEqual([
    '[#GŵylDewi], [#الطقس] [#Cyllideb2026]!',
  ])
})

test('a number, an entity and the middle of a word are not tags', () => {
  expect(marked('We are #1, R&#x41;D, C#Minor')).toEqual(['We are #1, R&#x41;D, C#Minor'])
})

test('the part of an address after # belongs to the address', () => {
  expect(marked('https://example.org/page#part')).toEqual(['‹example.org/page#part›'])
})

test('markup stays text', () => {
  expect(paragraphs('<b>bold</b>')).toEqual([[{ kind: 'text', text: '<b>bold</b>' }]])
})

test('half a million closing brackets after an address are answered at once', () => {
  const long = `https://example.org/${')'.repeat(500_000)}`
  expect(paragraphs(long)[0]).toHaveLength(2)
})
