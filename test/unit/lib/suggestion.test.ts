import { expect, test } from 'vitest'
import { didYouMean, editDistance, pathSuggester, suggestion } from '#lib/suggestion.ts'

test.each([
  ['lesiure-officer', 'leisure-officer'],
  ['sumary', 'summary'],
  ['Title', 'title'],
])('"%s" was meant to be "%s"', (word, meant) => {
  const fields = ['title', 'summary', 'leisure-officer', 'libraries-officer']
  expect(suggestion(word, fields)).toBe(meant)
})

test('a word that is like nothing there gets no suggestion', () => {
  expect(suggestion('weather', ['title', 'summary'])).toBeUndefined()
  expect(didYouMean('weather', ['title'], 'Remove it.')).toBe('Remove it.')
})

test('two swapped letters are one slip', () => {
  expect(editDistance('recieve', 'receive')).toBe(1)
})

test('a file that moved is found by its name', () => {
  expect(pathSuggester(() => ['hr/leave.md', 'docs/later.md'])('docs/leave.md')).toBe('hr/leave.md')
})

test('an address is compared by its last part', () => {
  expect(pathSuggester(() => ['/privacy/', '/about/'])('/about/privcy/')).toBe('/privacy/')
})
