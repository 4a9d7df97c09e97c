import { expect, test } from 'vitest'
import { launchAddress } from '#courses/import/manifest/launch-address.ts'
import { locate, shelf } from '#courses/import/manifest/locate.ts'

const files = shelf(['a b.html', 'C#.html', '100%.html', 'x%20y.html', 'lib/page.html', 'é.html'])

const found: [string, string[], string][] = [
  ['a b.html', [], 'a b.html'],
  ['a%20b.html', [], 'a b.html'],
  ['a b.html?x=1#y', [], 'a b.html'],
  ['C#.html', [], 'C#.html'],
  ['C%23.html', [], 'C#.html'],
  ['100%.html', [], '100%.html'],
  ['x%20y.html', [], 'x%20y.html'],
  ['./lib/../lib/page.html', [], 'lib/page.html'],
  ['/lib/page.html', [], 'lib/page.html'],
  ['page.html', ['lib/'], 'lib/page.html'],
  ['page.html', ['lib'], 'lib/page.html'],
  ['lib\\page.html', [], 'lib/page.html'],
  ['LIB/Page.html', [], 'lib/page.html'],
  ['e\u0301.html', [], 'é.html'],
  ['lib/page.html', ['wrong/'], 'lib/page.html'],
]

for (const [href, bases, file] of found)
  test(`"${href}"${bases.length > 0 ? ` below ${bases}` : ''} leads to "${file}"`, () => {
    expect(locate(href, bases, files)).toMatchObject({ kind: 'file', file })
  })

test('an address that leads out of the package leads nowhere', () => {
  expect(locate('../lib/page.html', [], files)).toMatchObject({ kind: 'missing' })
})

test('an address of another site, or of a script, is not looked for in the package', () => {
  for (const href of ['https://a.example/x', '//a.example/x', 'javascript:alert(1)'])
    expect(locate(href, [], files)).toEqual({ kind: 'elsewhere', url: href })
  expect(locate('x.html', ['https://a.example/'], files)).toEqual({
    kind: 'elsewhere',
    url: 'https://a.example/x.html',
  })
})

const addresses: [string, string, string, string][] = [
  ['', '', '', 'a.html'],
  ['', '', '?x=1', 'a.html?x=1'],
  ['', '', 'x=1', 'a.html?x=1'],
  ['', '', '&x=1', 'a.html?x=1'],
  ['?q=1', '', '?x=1', 'a.html?q=1&x=1'],
  ['?q=1', '#f', 'x=1', 'a.html?q=1&x=1#f'],
  ['', '', '#f', 'a.html#f'],
  ['', '#own', '#other', 'a.html#own'],
  ['', '', 'x=1#f', 'a.html?x=1#f'],
  ['', '', 'x="a b"', 'a.html?x=%22a%20b%22'],
]

for (const [query, fragment, parameters, address] of addresses)
  test(`a page with "${query}${fragment}" and the parameters "${parameters}" starts at ${address}`, () => {
    expect(launchAddress('a.html', { query, fragment }, parameters)).toBe(address)
  })

test('a name is escaped, so that it stays a name', () => {
  expect(launchAddress('a b/C#?.html', { query: '', fragment: '' })).toBe('a%20b/C%23%3F.html')
})
