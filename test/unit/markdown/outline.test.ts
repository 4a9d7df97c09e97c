import { expect, test } from 'vitest'
import { outlineOf } from '#markdown/outline.ts'

test('headings have the anchors that the page gives them', () => {
  const { headings } = outlineOf("# Don't\n\n## A -- b\n\n## A -- b\n\n## Tŷ & `code`", {
    startsOn: 5,
  })
  expect(headings.map(({ slug, line }) => [slug, line])).toEqual([
    ['dont', 5],
    ['a--b', 7],
    ['a--b-1', 9],
    ['tŷ--code', 11],
  ])
})

test('links are found wherever they are written', () => {
  const text =
    '[a](a.md)\n\n- [b][ref]\n\n[ref]: b.md\n\n<a\n href="c.md">c</a>\n\n| [d](d.md) |\n|---|'
  expect(outlineOf(text).links).toEqual([
    { url: 'a.md', line: 1 },
    { url: 'b.md', line: 5 },
    { url: 'c.md', line: 8 },
    { url: 'd.md', line: 10 },
  ])
})

test('links in code are only words', () => {
  expect(outlineOf('`[a](a.md)`\n\n```\n[b](b.md)\n```').links).toEqual([])
})

test('an MDX lesson cites by components, and its plain elements have anchors', () => {
  const text =
    '<Rule id="personal-1" />\n\n<div id="here">\n\nText\n\n</div>\n\nIn <Rule id="personal-2" /> line.'
  const { citations, anchors } = outlineOf(text, { mdx: true })
  expect(citations).toEqual([
    { component: 'Rule', id: 'personal-1', line: 1 },
    { component: 'Rule', id: 'personal-2', line: 9 },
  ])
  expect(anchors).toEqual(['here'])
})

test('the opening is the first paragraph with words in it', () => {
  expect(outlineOf('# Title\n\n![](a.png)\n\nFirst *words*.\n\nMore.').opening).toBe('First words.')
})
