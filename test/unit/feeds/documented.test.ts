import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const table = /### What bad input comes to\n([\s\S]*?)\n###/.exec(
  readFileSync(join(root, 'docs/feeds.md'), 'utf8'),
)![1]!
const named = table
  .split('\n')
  .filter((row) => row.startsWith('| ') && !row.startsWith('| Input'))
  .flatMap((row) =>
    [
      ...row
        .split('|')
        .at(-2)!
        .matchAll(/`([^`]+)`/g),
    ].map((match) => match[1]!),
  )

test('every test that docs/feeds.md names for a bad input exists', () => {
  const tests = globSync('test/{unit/feeds,long}/*.test.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((name) => !tests.includes(`'${name}'`))).toEqual([])
})
