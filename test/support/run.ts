/** Runs the tests and ends with one line that people and machines can read: `N passed, N failed`. */

import type { TestCase } from 'vitest/node'
import { startVitest } from 'vitest/node'

const { long, filters } = words(process.argv.slice(2))
const project = long ? ['long'] : ['unit', 'build', 'endpoint', 'browser']
const vitest = await startVitest(filters, { watch: false, project })
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const brokenFiles = vitest.state.getTestModules().filter((module) => module.errors().length > 0)
const failed =
  count(tests, 'failed') + brokenFiles.length + vitest.state.getUnhandledErrors().length
await vitest.close()

for (const test of tests)
  if (test.diagnostic()?.flaky) console.log(`passed at the second try: ${test.fullName}`)
for (const test of tests)
  if (test.result().state === 'skipped') console.log(`not run: ${test.fullName}${reason(test)}`)
console.log(`${count(tests, 'passed')} passed, ${failed} failed`)
process.exit(failed > 0 || tests.length === 0 ? 1 : 0)

function count(tests: readonly TestCase[], state: 'passed' | 'failed'): number {
  return tests.filter((test) => test.result().state === state).length
}

function reason(test: TestCase): string {
  const result = test.result()
  return result.state === 'skipped' && result.note ? ` (${result.note})` : ''
}

function words(argv: readonly string[]): { long: boolean; filters: string[] } {
  return { long: argv.includes('--long'), filters: argv.filter((word) => !word.startsWith('--')) }
}
