import { expect, test } from 'vitest'
import { search } from '#i18n/strings/search.ts'
import { announcement } from '#search/browser/announcement.ts'

const said = (query: string, unmet: string[], instead: string | undefined, count: number) =>
  announcement(search.en, query, { unmet }, { unmet, ...(instead ? { instead } : {}) }, count)

test('words that nothing was found for are named after the number of answers', () => {
  expect(said('maternity leave', ['maternity'], undefined, 3)).toBe(
    '3 results for “maternity leave”. Nothing was found for “maternity”.',
  )
})

test('what was searched for instead is said', () => {
  expect(said('pasword', [], 'password', 1)).toBe(
    '1 result for “pasword”. The text was searched for “password”.',
  )
})

test('a word that a name has met is not said to have found nothing', () => {
  const names = { unmet: [] }
  expect(announcement(search.en, 'acount', names, { unmet: ['acount'] }, 2)).toBe(
    '2 results for “acount”.',
  )
})

test('where there is no answer, that is all that is said', () => {
  expect(said('xyzzyq', ['xyzzyq'], undefined, 0)).toMatch(
    /^Nothing found for “xyzzyq”\. Try fewer/,
  )
})
