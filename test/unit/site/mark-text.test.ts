import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { markedEntry, markedSettings, markedText } from '#site/reviews/mark-text.ts'

const day = '2026-11-23' as Day
const review = { day, change: { what: 'Read through.', material: false, review: true } }
const changed = { day, change: { what: 'Now: all.', material: true, review: false, by: 'clerk' } }

const guideline = `---
# Who edits this asks the clerk first.
title: "Personal use"   # as on the poster
last_reviewed_on: "2025-11-03"
changes:
    - on: "2024-11-03"
      what: First published.   # by the old council
    - on: "2025-11-03"
      what: >-
        Two
        lines.

review_in: 12 months
---

last_reviewed_on: "2025-11-03" stands in the text too.
`

test('the day and one line are written, and every other byte stays', () => {
  const after = markedText(guideline, changed)!
  const line = `    - on: "2026-11-23"
      what: "Now: all."
      material: true
      by: clerk
`
  expect(after).toContain(line)
  expect(after.replace(line, '').replace('on: "2026-11-23"', 'on: "2025-11-03"')).toBe(guideline)
})

test('a file from Windows keeps its byte order mark and its line ends', () => {
  const windows = `\uFEFF${guideline.replaceAll('\n', '\r\n')}`
  const after = markedText(windows, changed)!
  expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(after).toBe(`\uFEFF${markedText(guideline, changed)!.replaceAll('\n', '\r\n')}`)
})

test('marked twice on one day, the second time changes nothing', () => {
  for (const mark of [review, changed, { day }])
    expect(markedText(markedText(guideline, mark)!, mark)).toBeUndefined()
})

test('a second change of the same day is a second line, and a plain review adds none to it', () => {
  const once = markedText(guideline, changed)!
  const twice = markedText(once, { day, change: { ...changed.change, what: 'And more.' } })!
  expect(twice.match(/on: "2026-11-23"/g)).toHaveLength(3)
  expect(markedText(twice, review)).toBeUndefined()
})

test('a log with the newest line first gets the new one on top', () => {
  const newestFirst = `---
last_reviewed_on: 2025-11-03
changes:
- on: 2025-11-03
  what: Second.
- on: 2024-11-03
  what: First.
---
`
  expect(markedText(newestFirst, review)).toBe(`---
last_reviewed_on: 2026-11-23
changes:
- on: 2026-11-23
  what: "Read through."
  review: true
- on: 2025-11-03
  what: Second.
- on: 2024-11-03
  what: First.
---
`)
})

test('a log on one line stays on one line, and a text without one gets one', () => {
  const flow = `---\nlast_reviewed_on: '2025-11-03'\nchanges: [{ on: '2025-11-03', what: First }]\n---\n`
  expect(markedText(flow, review)).toContain(
    `changes: [{ on: '2025-11-03', what: First }, { on: '2026-11-23', what: "Read through.", review: true }]`,
  )
  const none = `---\nlast_reviewed_on: 2025-11-03\ntitle: About\n---\nText`
  expect(markedText(none, changed)).toBe(
    `---\nlast_reviewed_on: 2026-11-23\ntitle: About\nchanges:\n  - on: "2026-11-23"\n    what: "Now: all."\n    material: true\n    by: clerk\n---\nText`,
  )
})

test.each([
  [
    'a day behind an alias',
    'first: &d 2025-11-03\nlast_reviewed_on: *d\nchanges:\n  - { on: *d, what: x }',
  ],
  [
    'a log behind an alias',
    'last_reviewed_on: 2025-11-03\nold: &c\n  - { on: 2025-11-03, what: x }\nchanges: *c',
  ],
  ['a log that is a text', 'last_reviewed_on: 2025-11-03\nchanges: none'],
])('%s is refused rather than guessed at', (_, yaml) => {
  expect(() => markedText(`---\n${yaml}\n---\n`, review)).toThrow(
    /"(last_reviewed_on|changes)" is not/,
  )
})

test('a course and an entry of the register get the day alone', () => {
  expect(markedSettings('title: x\nlast_reviewed_on: 2025-11-03 # June\n', { day })).toBe(
    'title: x\nlast_reviewed_on: 2026-11-23 # June\n',
  )
  const rows =
    '# ours\n- id: a\n  reviewed_on: 2025-01-01\n\n- id: b\n  reviewed_on: "2025-01-01"\n'
  expect(markedEntry(rows, 1, { day })).toBe(rows.replace('"2025-01-01"', '"2026-11-23"'))
  expect(markedEntry(rows.replace('"2025-01-01"', '"2026-11-23"'), 1, { day })).toBeUndefined()
})
