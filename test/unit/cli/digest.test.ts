import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../support/run-cli.ts'

const site = join(import.meta.dirname, '../../fixtures/sites/registers')
const digest = (...words: string[]) =>
  runCli(['digest', ...words, '--site', site, '--today', '2026-11-22'])

test('the last month that is over is printed, as text', async () => {
  const { code, out } = await digest()
  expect(code).toBe(0)
  expect(out).toMatch(/^.+\nDigest for October 2026\n=+\n/)
})

test('what is no month, and a month to come, are refused in words', async () => {
  const [wrong, early] = await Promise.all([digest('october'), digest('2026-12')])
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('It must be a month such as 2026-10.')
  expect(early).toMatchObject({
    code: 1,
    err: 'moothall: 2026-12 has not begun. The digest of 2026-11 is the newest.\n',
  })
})
