import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkBuilt } from '#checks/built/check.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'moothall-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), text)
}
const page = (body: string, title = 'Home', head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`
const told = async () =>
  (await checkBuilt(dir)).findings.map((each) => `${each.file} ${each.code} ${each.message}`)

test('sound pages give no findings, and are counted', async () => {
  write('style.css', 'body{background:url(/bg.png)}')
  write('bg.png', '')
  write(
    'index.html',
    page(
      '<h2 id="a">A</h2><a href="/b/#x">b</a><a href="https://ico.org.uk/">out</a><a href="#a">a</a><img src="bg.png" srcset="/bg.png 2x">',
      'Home',
      '<link rel="stylesheet" href="/style.css"><link rel="canonical" href="https://social.example/">',
    ),
  )
  write(
    'b/index.html',
    page('<p id="x"><a href="../">up</a> <a href="/lms/sign-in">in</a></p>', 'B'),
  )
  expect(await checkBuilt(dir)).toEqual({ findings: [], pages: 2 })
})

test('links and files that were not built are told once for a page', async () => {
  write(
    'index.html',
    page('<a href="/gone/">1</a><a href="/gone/">2</a><script src="/gone.js"></script>'),
  )
  expect(await told()).toEqual([
    'index.html built/broken-link "/gone/" leads to nothing that was built.',
    'index.html built/broken-link "/gone.js" leads to nothing that was built.',
  ])
})

test('an anchor that its page does not have is told, on this page and on another', async () => {
  write('index.html', page('<a href="#x">1</a><a href="/b/#y">2</a>'))
  write('b/index.html', page('', 'B'))
  expect(await told()).toEqual([
    'index.html built/broken-anchor "#x" leads to a page that has nothing with the id "x".',
    'index.html built/broken-anchor "/b/#y" leads to a page that has nothing with the id "y".',
  ])
})

test('an anchor in another script than ours is found in its encoded form', async () => {
  write('index.html', page('<h2 id="tŷ">Tŷ</h2><a href="#t%C5%B7">tŷ</a>'))
  expect(await told()).toEqual([])
})

test.each([
  ['<img src="https://x.example/a.png">', 'https://x.example/a.png'],
  ['<img srcset="/a.png 1x, //x.example/b.png 2x" src="data:,">', '//x.example/b.png'],
  ['<video poster="https://x.example/p.jpg"></video>', 'https://x.example/p.jpg'],
  ['<script src="https://x.example/a.js"></script>', 'https://x.example/a.js'],
  ['<iframe src="https://x.example/"></iframe>', 'https://x.example/'],
  ['<link rel="preconnect" href="https://x.example">', 'https://x.example'],
  ['<link rel="preload stylesheet" href="https://x.example/a.css">', 'https://x.example/a.css'],
  ['<p style="background:url(\'https://x.example/a.png\')"></p>', 'https://x.example/a.png'],
  ['<style>@import "https://x.example/a.css";</style>', 'https://x.example/a.css'],
  ['<svg><use href="https://x.example/a.svg#b"></use></svg>', 'https://x.example/a.svg#b'],
  ['<object data="https://x.example/a"></object>', 'https://x.example/a'],
])('%s would make a request to another host', async (html, url) => {
  write('a.png', '')
  write('index.html', page(html))
  expect(await told()).toEqual([
    `index.html built/other-host "${url}" would be fetched from another host.`,
  ])
})

test('a style sheet that would make a request to another host is told', async () => {
  write('a.css', '@font-face{src:url(https://fonts.example/a.woff2)}')
  expect(await told()).toEqual([
    'a.css built/other-host "https://fonts.example/a.woff2" would be fetched from another host.',
  ])
})

test('words that look like markup inside a script or a comment are not markup', async () => {
  write(
    'index.html',
    page(
      '<script>const a = "<img src=https://x.example/a.png>"</script><!-- <a href="/gone/"> -->',
    ),
  )
  expect(await told()).toEqual([])
})

test('an id that is used twice is told', async () => {
  write('index.html', page('<p id="a"></p><p id="a"></p><p id="a"></p>'))
  expect(await told()).toEqual([
    'index.html built/duplicate-id The id "a" is on the page more than once, so a link to it may miss.',
  ])
})

test('a page without a language or a title is told; a fragment needs neither', async () => {
  write('index.html', '<!doctype html><html><head></head><body><h1>A</h1></body></html>')
  write('fragment.html', '<p>Part of a page</p>')
  expect(await told()).toEqual([
    'index.html built/no-language The page does not say which language it is in.',
    'index.html built/no-title The page has no title.',
  ])
})

test('the title of a picture is not the title of the page', async () => {
  write('index.html', page('<svg><title>A map</title></svg>'))
  write('b/index.html', page('', 'A map'))
  expect(await told()).toEqual([])
})

test('two pages of one language with one title are told, and translations are not', async () => {
  write('index.html', page('', 'A'))
  write('b/index.html', page('', 'A'))
  write('cy/index.html', page('', 'A').replace('lang="en"', 'lang="cy"'))
  expect(await told()).toEqual([
    'index.html built/same-title The title "A" is also that of b/index.html.',
  ])
})

test('headings that skip a level, and a page with two first headings, are warned of', async () => {
  write('index.html', page('<h3>Deep</h3><h1>Again</h1>'))
  const { findings } = await checkBuilt(dir)
  expect(findings.map((each) => `${each.severity} ${each.message}`)).toEqual([
    'warning The page has 2 headings of the first level, not one.',
    'warning The heading "Deep" skips a level.',
  ])
})

test('what a lenient build finds are warnings', async () => {
  write('index.html', page('<a href="/gone/">1</a>'))
  const { findings } = await checkBuilt(dir, { lenient: true })
  expect(findings.map((each) => each.severity)).toEqual(['warning'])
})
