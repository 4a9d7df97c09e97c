import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const areas =
  'site|file|yaml|value|front-matter|page|link|image|html|text|mdx|edition|review|translation|rule|course|imported|register|referral|snapshot|moderation|built'
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const used = globSync('src/{site,checks,registers,courses}/**/*.ts', { cwd: root }).flatMap(
  (file) =>
    [...read(file).matchAll(new RegExp(`'((?:${areas})/[a-z-]+)'`, 'g'))].map((match) => match[1]!),
)
const explained = [...read('docs/findings.md').matchAll(/^\| `([^`]+)`/gm)].map(
  (match) => match[1]!,
)

test('every code of a finding is explained in docs/findings.md, once', () => {
  expect(explained.toSorted()).toEqual([...new Set(used)].toSorted())
})

test('the codes are found at all', () => {
  expect(used.length).toBeGreaterThan(40)
})
