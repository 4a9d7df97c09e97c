import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { loadSite } from '../../src/site/load.ts'

const site = inject('sampleSite')
const { courses } = (await loadSite(site)).site
const bank = courses
  .filter(({ course }) => course.assessment?.marking === 'endpoint')
  .flatMap(({ course }) => course.questions.filter(({ use }) => use === 'test'))

test('no question, option or feedback of the bank is anywhere in what is built, in any file', () => {
  expect(bank.length).toBeGreaterThanOrEqual(24)
  const texts = bank.flatMap(textsIn)
  const long = [...new Set(texts.filter((text) => text.length > 25).map(plain))]
  const built = globSync('**/*', { cwd: join(site, 'dist'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => plain(contents(join(entry.parentPath, entry.name))))
  const found = long.filter((text) => built.some((file) => file.includes(text)))
  expect(found).toEqual([])
})

/** Every text in a question, however deep: stems, options, feedback, accepted answers. What has no space is an id. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.includes(' ')
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Pagefind's files are compressed; what is in them counts too. */
function contents(file: string): string {
  const bytes = readFileSync(file)
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (gzipped ? gunzipSync(bytes) : bytes).toString('latin1')
}

/** Letters and digits only, so that entities, quotes and escapes do not hide a text. */
function plain(text: string): string {
  return text.replace(/&#?\w+;|[^a-zA-Z0-9]+/g, ' ').toLowerCase()
}
