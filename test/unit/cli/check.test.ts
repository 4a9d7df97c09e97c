import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const check = (site: string, ...more: string[]) =>
  spawnSync(
    process.execPath,
    ['src/cli/moothall.ts', 'check', '--site', `test/fixtures/sites/${site}`, ...more],
    { cwd: root, encoding: 'utf8' },
  )

test('a sound site ends with 0 and says so', () => {
  const { status, stdout } = check('small')
  expect([status, stdout]).toEqual([0, 'Nothing is wrong.\n'])
})

test('a faulty site ends with 1, and --json prints one document and nothing else', () => {
  const { status, stdout, stderr } = check('faults', '--json')
  const { findings, counts } = JSON.parse(stdout)
  expect([status, stderr]).toEqual([1, ''])
  expect(counts.errors + counts.warnings).toBe(findings.length)
})

test('a foreign handbook ends with 1, and with --lenient 0', () => {
  expect(check('handbook').status).toBe(1)
  expect(check('handbook', '--lenient').status).toBe(0)
})
