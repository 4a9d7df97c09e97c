import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { alteredEditions } from '#site/editions/altered.ts'
import { blocksOf } from '#site/editions/blocks.ts'
import { editionToKeep, hashOf, keptEditions } from '#site/editions/kept.ts'
import { changedIn } from '#site/editions/word-diff.ts'

const guideline = (rules: string, body: string, changes = 1) =>
  `---\ntitle: Personal use\nlast_reviewed_on: 2026-01-01\nrules:\n${rules}\nchanges:\n${'  - { on: 2025-01-01, what: x }\n'.repeat(changes)}---\n\n${body}\n`
const rule = (id: string, text: string) => `  - id: ${id}\n    do: ${text}\n    why: Because.`
const former = guideline(
  `${rule('a', 'Say who you are')}\n${rule('b', 'Ask before you post')}`,
  '## Why\n\nPeople **copy** posts. See [the wall](/social/).\n\nA second paragraph that goes away for good.',
)

/** What a reader sees: `-out-` and `+in+` between the words that stayed. */
const told = (was: string, is: string) =>
  changedIn(blocksOf(was, 'en'), blocksOf(is, 'en')).map(
    ({ heading, parts }) =>
      `${heading}: ${parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('')}`,
  )

test('what changed is told word by word under its heading, and what did not is left out', () => {
  const now = former.replace('Say who you are', 'Say clearly who you are').replace('copy', 'keep')
  expect(told(former, now)).toEqual([
    'The rules: Do: Say +clearly +who you are. Because.',
    'Why: People -copy-+keep+ posts. See the wall.',
  ])
  expect(told(former, former.replace('2026-01-01', '2026-02-02'))).toEqual([])
})

test('a rule that moves is no change; one that goes and one that comes are told whole', () => {
  const moved = guideline(
    `${rule('b', 'Ask before you post')}\n${rule('a', 'Say who you are')}`,
    former.split('---\n\n')[1]!.trim(),
  )
  expect(told(former, moved)).toEqual([])
  const other = former.replace(rule('b', 'Ask before you post'), rule('c', 'Translate it first'))
  expect(told(former, other)).toEqual([
    'The rules: +Do: Translate it first. Because.+',
    'The rules: -Do: Ask before you post. Because.-',
  ])
})

test('a paragraph in the place of quite another is two, and line breaks or marks of Markdown are no change', () => {
  const now = former.replace(
    'A second paragraph that goes away for good.',
    'Nothing alike: 7 rules.',
  )
  expect(told(former, now)).toEqual([
    'Why: -A second paragraph that goes away for good.-',
    'Why: +Nothing alike: 7 rules.+',
  ])
  const reset = former
    .replaceAll('\n', '\r\n')
    .replace('**copy**', '*copy*')
    .replace('posts. See', 'posts.\r\nSee')
  expect(told(former, reset.replaceAll('*copy*', '**copy**'))).toEqual([])
})

test('a text is kept under the hash that records have, once, and again only when it says something else', () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-editions-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const of = (text: string) =>
    editionToKeep(keptEditions(dir), { guideline: 'personal-use', language: 'en', text })
  const put = ({ file, text }: { file: string; text: string }) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  const first = of(former)!
  expect(first.file).toBe(`content/guidelines/editions/personal-use/en-1-${hashOf(former)}.txt`)
  put(first)
  expect(
    of(former.replace('last_reviewed_on: 2026-01-01', 'last_reviewed_on: 2026-02-02')),
  ).toBeUndefined()
  const second = of(guideline(rule('a', 'Say it'), 'Short.', 2))!
  expect(second.file).toContain('/en-2-')
  put(second)
  expect(keptEditions(dir).map(({ changes }) => changes)).toEqual([1, 2])
  // Another text under the same name is not what people acknowledged; other ends of lines are.
  put({ ...first, text: former.replace('Say who', 'Say not who') })
  expect(keptEditions(dir).map(({ changes }) => changes)).toEqual([2])
  expect(alteredEditions({ dir, files: new Set([first.file, second.file]) })).toMatchObject([
    { code: 'edition/altered', file: first.file },
  ])
  put({ ...first, text: former.replaceAll('\n', '\r\n') })
  expect(keptEditions(dir)).toHaveLength(2)
})

test('a site without kept editions has none', () => expect(keptEditions('/nowhere')).toEqual([]))
