import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSite } from '#site/load.ts'

const small = join(import.meta.dirname, '../../fixtures/sites/small')
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'moothall-'))
  cpSync(small, dir, { recursive: true })
})
afterEach(() => rmSync(dir, { recursive: true }))

const version = async () => (await loadSite(dir)).site.courses[0]?.course.version
const edit = (file: string, change: (text: string) => string) => {
  const path = join(dir, 'courses/basics', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

test.each([
  ['a word of a lesson', 'lessons/cy/02-after-hours.md', 'Back', 'Yn ôl'],
  ['the pass mark', 'course.yaml', 'pass_mark: 80', 'pass_mark: 70'],
  ['the feedback to an answer', 'questions.yaml', 'And say so.', 'And always say so.'],
])('%s makes a new version of the course', async (_, file, from, to) => {
  const before = await version()
  edit(file, (text) => text.replace(from, to))
  expect(await version()).not.toBe(before)
})

test.each([
  ['a review', 'course.yaml', /2020-11-03/, '2026-11-03'],
  ['another owner', 'course.yaml', /town-clerk/, 'tourism-officer'],
  ["an editor's line endings", 'lessons/en/02-after-hours.md', /\n/g, '\r\n'],
])('%s leaves the version as it was', async (_, file, from, to) => {
  const before = await version()
  edit(file, (text) => text.replace(from, to))
  expect(await version()).toBe(before)
})
