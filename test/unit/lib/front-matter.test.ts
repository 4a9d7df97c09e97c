import { expect, test } from 'vitest'
import { splitFrontMatter } from '#lib/front-matter.ts'

test('front matter and text are parted, and the text knows its line', () => {
  expect(splitFrontMatter('---\ntitle: A\n---\n\nText')).toEqual({
    yaml: 'title: A\n',
    body: '\nText',
    bodyLine: 4,
  })
})

test('a byte order mark and Windows line endings change nothing', () => {
  expect(splitFrontMatter('\uFEFF---\r\ntitle: A\r\n---\r\nText')).toMatchObject({
    yaml: 'title: A\r\n',
    body: 'Text',
    bodyLine: 4,
  })
})

test('empty front matter is there, with nothing in it', () => {
  expect(splitFrontMatter('---\n---\nText')).toEqual({ yaml: '', body: 'Text', bodyLine: 3 })
})

test('a text that starts with a rule across the page has no front matter, and says that none was closed', () => {
  expect(splitFrontMatter('---\nText')).toEqual({ body: '---\nText', bodyLine: 1, unclosed: true })
})

test('a line of dashes further down is a rule across the page', () => {
  expect(splitFrontMatter('Text\n\n---\n\nMore\n\n---\n')).toMatchObject({ bodyLine: 1 })
})
