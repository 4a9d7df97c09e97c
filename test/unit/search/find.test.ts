import { expect, test } from 'vitest'
import type { Language } from '#model/localised.ts'
import type { SearchEntry } from '#model/search-entry.ts'
import { buildIndex } from '#search/lunr/file.ts'
import { find } from '#search/lunr/find.ts'
import { load } from '#search/lunr/load.ts'

const english: SearchEntry[] = [
  {
    url: '/guidelines/security/',
    kind: 'guideline',
    title: 'Keeping accounts secure',
    keywords: ['hacked', 'phishing', 'two-step verification'],
  },
  {
    url: '/guidelines/security/#security-1',
    kind: 'rule',
    title: 'Keep every password in the password manager',
  },
  { url: '/guidelines/security/#phones', kind: 'heading', title: 'Council phones' },
  { url: '/guidelines/personal-use/', kind: 'guideline', title: 'Using social media as yourself' },
  {
    url: '/guidelines/personal-use/#personal-1',
    kind: 'rule',
    title: 'Do not use your council password elsewhere',
  },
  { url: '/social/council-facebook/', kind: 'account', title: 'The council on Facebook' },
  {
    url: '/about/',
    kind: 'page',
    title: 'About',
    text: 'Ring the lighthouse, the lighthouse keeper.',
  },
]
const welsh: SearchEntry[] = [
  { url: '/cy/canolfan/', kind: 'page', title: 'Canolfan gyswllt' },
  { url: '/cy/ty/', kind: 'page', title: 'Tŷ’r cyngor' },
  { url: '/cy/gardd/', kind: 'page', title: 'Gardd gymunedol' },
  { url: '/cy/rheolau/', kind: 'page', title: 'Rheolau i bawb' },
]

const finder = (entries: SearchEntry[], language: Language) => {
  const loaded = load(new TextDecoder().decode(buildIndex(entries, language)))
  return (query: string) => find(loaded, query)
}
const inEnglish = finder(english, 'en')
const inWelsh = finder(welsh, 'cy')
const first = (query: string) => inEnglish(query).found[0]?.page.url
const firstInWelsh = (query: string) => inWelsh(query).found[0]?.page.url

test.each([
  ['a letter left out', 'acounts'],
  ['two letters in each other’s place', 'acconuts'],
  ['a wrong letter', 'phishung'],
  ['another spelling of one sound', 'fishing'],
  ['the singular', 'account'],
])('a page is found in spite of %s: "%s"', (_, query) => {
  expect(first(query)).toBe('/guidelines/security/')
})

test('two words typed as one, and one typed as two, meet', () => {
  expect(first('socialmedia')).toBe('/guidelines/personal-use/')
  expect(first('face book')).toBe('/social/council-facebook/')
})

test('the start of the last word is enough', () => {
  expect(first('social med')).toBe('/guidelines/personal-use/')
})

test('a page whose name has the word comes before one whose rule has it', () => {
  const found = finder(
    [
      { url: '/a/', kind: 'guideline', title: 'Elections' },
      { url: '/b/', kind: 'guideline', title: 'Crises' },
      { url: '/b/#b-1', kind: 'rule', title: 'Think of elections' },
    ],
    'en',
  )('elections').found
  expect(found.map(({ page }) => page.url)).toEqual(['/a/', '/b/'])
})

test('a page that has all words comes before one that has one of them, however often', () => {
  expect(first('password elsewhere')).toBe('/guidelines/personal-use/')
})

test('the rule that met the query is named, and headings that did not are not', () => {
  const { parts } = inEnglish('pasword').found.find(({ page }) => page.url.includes('security'))!
  expect(parts.map(({ url }) => url)).toEqual(['/guidelines/security/#security-1'])
})

test('a telling word of a page’s text is enough, misspelt too', () => {
  expect(first('lighthose')).toBe('/about/')
})

test('a misspelt query comes back spelt as the page spells it', () => {
  expect(inEnglish('pasword elswhere').respelt).toBe('password elsewhere')
  expect(inEnglish('password').respelt).toBeUndefined()
})

test('"maternity leave" is not taken for "materially leave", and what was met by nothing is told', () => {
  const answer = finder(
    [
      { url: '/photos/', kind: 'rule', title: 'Do not publish a materially altered picture' },
      { url: '/leave/', kind: 'rule', title: 'Hand the account over before you leave' },
    ],
    'en',
  )('maternity leave')
  expect(answer.found.map(({ page }) => page.url)).toEqual(['/leave/'])
  expect(answer.respelt).toBeUndefined()
  expect(answer.unmet).toEqual(['maternity'])
})

test('"fredom of infomation" comes back as "freedom information"', () => {
  const handbook = finder([{ url: '/foi/', kind: 'page', title: 'Freedom of information' }], 'en')
  expect(handbook('fredom of infomation').respelt).toBe('freedom information')
})

test('a short word is not taken for one a letter away: "fine" is no "find"', () => {
  const handbook = finder([{ url: '/a/', kind: 'page', title: 'What you find here' }], 'en')
  expect(handbook('fine').found).toEqual([])
})

test('a word is put right from the page that has it, though a better page has another: "acount" is no "count"', () => {
  const site: SearchEntry[] = [
    { url: '/a/', kind: 'page', title: 'Count' },
    { url: '/b/', kind: 'page', title: 'Council things, and any account of them' },
  ]
  expect(finder(site, 'en')('acount').respelt).toBe('account')
})

test('a word that is two slips and another first letter away is another word', () => {
  const { found } = finder([{ url: '/a/', kind: 'page', title: 'Gritters' }], 'en')('twitter')
  expect(found).toEqual([])
})

test('nothing typed, and nothing but signs, find nothing', () => {
  expect(inEnglish('').found).toEqual([])
  expect(inEnglish('?! *~^+-:').found).toEqual([])
})

test.each([
  ['ganolfan', '/cy/canolfan/'],
  ['nghanolfan', '/cy/canolfan/'],
  ['chanolf', '/cy/canolfan/'],
  ['ganolffan', '/cy/canolfan/'],
  ['dy', '/cy/ty/'],
  ['TŶ', '/cy/ty/'],
  ['ardd', '/cy/gardd/'],
  ['reolau', '/cy/rheolau/'],
  ['rheol', '/cy/rheolau/'],
])('in Welsh, "%s" finds %s', (query, url) => {
  expect(firstInWelsh(query)).toBe(url)
})

test('the same entries in any order give the same bytes', () => {
  expect(buildIndex(english.toReversed(), 'en')).toEqual(buildIndex(english, 'en'))
})

test('an index of another version is refused, with what to do', () => {
  expect(() => load('{"version":1}')).toThrow('reload the page')
})
