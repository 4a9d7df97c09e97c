import { expect, test } from 'vitest'
import { report } from '#cli/commands/check.ts'
import { counted, printFindings } from '#cli/findings.ts'
import type { Finding } from '#model/finding.ts'

const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'register/unknown-post',
  severity: 'error',
  file: 'content/registers/accounts.yaml',
  line: 14,
  message: 'Account "leisure-facebook" is owned by the post "lesiure-officer", which is not there.',
  remedy: 'Did you mean "leisure-officer"?',
  ...more,
})
const printed = (findings: Finding[], warningsOfAKind?: number) => {
  const lines: string[] = []
  const options = warningsOfAKind === undefined ? {} : { warningsOfAKind }
  printFindings(findings, (line) => lines.push(line), options)
  return lines.join('\n')
}

test('a finding is its place and code, what is wrong, and what to do', () => {
  expect(printed([finding()])).toBe(
    `content/registers/accounts.yaml:14  register/unknown-post
        Account "leisure-facebook" is owned by the post "lesiure-officer", which is not there.
        Did you mean "leisure-officer"?

1 error, 0 warnings`,
  )
})

test('a warning says that it is one', () => {
  expect(printed([finding({ severity: 'warning' })])).toContain('unknown-post  (warning)\n')
})

test('a flood of one warning is cut short and counted, and no error ever is', () => {
  const warnings = Array.from({ length: 4 }, (_, line) => finding({ severity: 'warning', line }))
  const lines = printed([...warnings, finding({ line: 99 }), finding({ line: 100 })], 1)
  expect(lines.match(/^content.*$/gm)).toEqual([
    'content/registers/accounts.yaml:0  register/unknown-post  (warning)',
    'content/registers/accounts.yaml:99  register/unknown-post',
    'content/registers/accounts.yaml:100  register/unknown-post',
  ])
  expect(lines).toContain('… and 3 more register/unknown-post')
})

test('nothing wrong is said in words', () => {
  expect(counted([])).toBe('Nothing is wrong.')
})

test('for a program there is one JSON document and nothing else', () => {
  const texts: string[] = []
  report([finding(), finding({ severity: 'warning' })], true, (text) => texts.push(text))
  expect(texts).toHaveLength(1)
  expect(JSON.parse(texts[0]!)).toEqual({
    findings: [finding(), finding({ severity: 'warning' })],
    counts: { errors: 1, warnings: 1 },
  })
})
