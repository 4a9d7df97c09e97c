import { expect, test } from 'vitest'
import { markedExcerpt, markMet } from '#search/browser/marks.ts'

test('a word is marked where its stem was met, and its neighbours are not', () => {
  expect(markMet('Keeping accounts secure', new Set(['account']), 'en')).toEqual([
    'Keeping',
    ' ',
    { mark: 'accounts' },
    ' ',
    'secure',
  ])
})

test('a mutated word is marked by its radical', () => {
  expect(markMet('Y ganolfan', new Set(['canolfan']), 'cy')).toContainEqual({ mark: 'ganolfan' })
})

test('markup in an excerpt stays text', () => {
  expect(markedExcerpt('a &lt;b&gt; <mark>&amp;lt;</mark> <i>')).toEqual([
    'a <b> ',
    { mark: '&lt;' },
    ' <i>',
  ])
})
