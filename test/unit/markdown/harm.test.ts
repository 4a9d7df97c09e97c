import { expect, test } from 'vitest'
import { outlineOf } from '#markdown/outline.ts'
import { compile } from './compile.ts'

const harmIn = (text: string, options = {}) =>
  outlineOf(text, options).harm.map(({ name, line }) => `${line} ${name}`)

test('scripts, handlers and styles in raw HTML are told with their lines', () => {
  const text =
    'Words.\n\n<script>a()</script>\n\nRing <b\n oNcLick=a()>now</b>\n\n<p style="color:red">x</p>'
  expect(harmIn(text)).toEqual(['3 script', '6 onclick', '8 style'])
})

test('a tag that Markdown cuts off before its end is told', () => {
  expect(harmIn('<div title="a" \n\nWords <b>here</b>')).toEqual(['1 <'])
})

test('harmless HTML, code in backticks and comments are left alone', () => {
  expect(harmIn('<b id="x">a</b> <abbr title="b">c</abbr> `<script>`')).toEqual([])
  expect(harmIn('{/* a note */}\n\n<Rule id="a-1" />', { mdx: true })).toEqual([])
})

test('a lesson that brings code of its own is told: imports, exports and expressions', () => {
  const text =
    'import x from "x"\n\nexport const y = 1\n\nNow {process.env.HOME}\n\n<Rule id={y} {...y} />'
  expect(harmIn(text, { mdx: true })).toEqual([
    '1 import x from "x"',
    '3 export const y = 1',
    '5 process.env.HOME',
    '7 id={…}',
    '7 {…}',
  ])
})

test("a council's own page loses what could do harm, though nobody asked for leniency", () => {
  const html = compile(
    '<script>a()</script>\n\n<p style="color:red" onclick="a()">Ring <a href="jAva\tscript:a()">us</a></p>\n\n[x](javascript:a()) [y](data:text/html,z)',
  )
  expect(html).not.toMatch(/script|style|onclick|data:/i)
  expect(html).toContain('Ring')
})
