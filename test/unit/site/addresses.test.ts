import { expect, test } from 'vitest'
import { foreignAddresses, houseAddress, slug } from '#site/addresses.ts'

test.each([
  [
    'content/guidelines/en/personal-use.md',
    'guideline',
    'personal-use',
    '/guidelines/personal-use/',
  ],
  [
    'content/guidelines/cy/personal-use.md',
    'guideline',
    'personal-use',
    '/cy/guidelines/personal-use/',
  ],
  ['content/pages/en/about/us.md', 'page', 'about/us', '/about/us/'],
  ['content/pages/cy/about/index.md', 'page', 'about', '/cy/about/'],
  ['content/pages/en/index.md', 'page', 'index', '/'],
  ['content/induction/en/02-learn.md', 'task', 'learn', '/induction/'],
  ['courses/basics/lessons/cy/01-start.mdx', 'lesson', 'start', '/cy/learn/basics/#start'],
])('%s is the %s "%s" at %s', (file, kind, id, address) => {
  expect(houseAddress(file)).toMatchObject({ kind, id, address })
})

test.each([
  'README.md',
  'content/guidelines/personal-use.md',
  'content/guidelines/en/deeper/personal-use.md',
  'courses/basics/lessons/en/start.md',
])('%s is nothing that the layout knows', (file) => {
  expect(houseAddress(file)).toBeUndefined()
})

const addresses = (...files: string[]) =>
  [...foreignAddresses(files)].map(([file, { address }]) => `${file} ${address}`)

test('the index of a folder has its address, and README.md beside it has its own', () => {
  expect(addresses('a/README.md', 'a/index.md')).toEqual([
    'a/index.md /a/',
    'a/README.md /a/readme/',
  ])
})

test('names that differ in capitals or spaces only are numbered', () => {
  expect(addresses('a b.md', 'A B.md', 'a-b.md')).toEqual([
    'A B.md /a-b/',
    'a b.md /a-b-2/',
    'a-b.md /a-b-3/',
  ])
})

test("no page takes the address of one of the software's own", () => {
  expect(addresses('search.md', 'lms/help.md')).toEqual([
    'lms/help.md /pages/lms/help/',
    'search.md /search-2/',
  ])
})

test('a folder "cy" is Welsh, and "en" English', () => {
  expect(addresses('cy/a.md', 'en/a.md')).toEqual(['cy/a.md /cy/a/', 'en/a.md /a/'])
})

test('an address can be typed on any keyboard', () => {
  expect(slug("Tŷ'r Ŵyn (v2)")).toBe('tyr-wyn-v2')
})
