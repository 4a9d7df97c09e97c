import { expect, test } from 'vitest'
import { ofAccount, ofGuideline } from '#search/entries.ts'
import { buildIndex } from '#search/lunr/file.ts'
import { find } from '#search/lunr/find.ts'
import { load } from '#search/lunr/load.ts'
import { rank } from '#search/rank.ts'

type Guideline = Parameters<typeof ofGuideline>[0]
const crises = {
  id: 'crises',
  title: 'Crises',
  summary: 'When something goes wrong.',
  keywords: [],
  rules: [{ id: 'crises-1', dont: 'post jokes' }],
  headings: [{ slug: 'first', text: 'The first hour' }],
  text: '',
  language: 'en',
} as unknown as Guideline

const answer = (query: string) => {
  const file = buildIndex(ofGuideline(crises, 'cy'), 'cy')
  return rank(find(load(new TextDecoder().decode(file)), query), []).best[0]!
}

test('on a Welsh page, the title and the summary of an English guideline are said to be English', () => {
  expect(answer('crises')).toMatchObject({ language: 'en', contextLanguage: 'en' })
})

test('so are its rules, which are English from the first word on, and its headings', () => {
  expect(answer('jokes').parts[0]).toMatchObject({ title: 'Do not post jokes', language: 'en' })
  expect(answer('hour').parts[0]).toMatchObject({ title: 'The first hour', language: 'en' })
})

test('on an English page nothing is said of its language', () => {
  expect(ofGuideline(crises, 'en').filter((each) => 'language' in each)).toEqual([])
})

test('an account with a Welsh name and an English purpose is told apart in the two', () => {
  const account = {
    id: 'x',
    display_name: { en: 'The council', cy: 'Y cyngor' },
    purpose: { en: 'News' },
    handle: '@x',
    platform: 'x',
    audience: [],
  } as unknown as Parameters<typeof ofAccount>[0]
  const entry = ofAccount(account, 'cy')
  expect([entry.language, entry.contextLanguage]).toEqual([undefined, 'en'])
})
