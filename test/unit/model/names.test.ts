import { expect, test } from 'vitest'
import { lessonName } from '#model/course.ts'
import { byPlace, type Finding } from '#model/finding.ts'
import { inLanguage, localised } from '#model/localised.ts'

test('the number of a lesson is its place and no part of its id', () => {
  expect(lessonName('03-what-counts.mdx')).toEqual({ order: 3, id: 'what-counts' })
})

test.each(['what-counts.md', '03-What.md', '03-what counts.md', '03-what.txt'])(
  '"%s" is no name for a lesson',
  (file) => {
    expect(lessonName(file)).toBeUndefined()
  },
)

test('a plain text is English, and stands in for the Welsh that is not there yet', () => {
  expect(inLanguage(localised.parse('Wall'), 'cy')).toBe('Wall')
  expect(inLanguage(localised.parse({ en: 'Wall', cy: 'Wal' }), 'cy')).toBe('Wal')
})

test('findings are in the order of their places', () => {
  const at = (file: string, line?: number): Finding => ({
    code: 'x/y',
    severity: 'error',
    file,
    message: '',
    remedy: '',
    ...(line !== undefined && { line }),
  })
  const list = [at('b', 1), at('a', 10), at('a', 9), at('a')]
  expect(list.sort(byPlace).map((each) => `${each.file}${each.line ?? ''}`)).toEqual([
    'a',
    'a9',
    'a10',
    'b1',
  ])
})
