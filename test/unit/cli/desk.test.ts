import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../../support/run-cli.ts'

/** A sound site but for one row of software. */
const dir = mkdtempSync(join(tmpdir(), 'moothall-desk-cli-'))
cpSync(join(import.meta.dirname, '../../fixtures/sites/registers'), dir, { recursive: true })
writeFileSync(join(dir, 'content/registers/software.yaml'), '- { id: edge, name: Edge }\n')
afterAll(() => rmSync(dir, { recursive: true }))
const desk = (...words: string[]) =>
  runCli(['desk', ...words, '--site', dir, '--today', '2026-11-22'])

test('a desk is told in words; what is faulty and a record that is not there are said beside it', async () => {
  const { code, out, err } = await desk('champion')
  expect(code).toBe(0)
  expect(out).toContain('The champion’s desk. As of 22 November 2026.\n\nTo know (')
  expect(out).toContain('  Coffee  (By 3 December 2026)\n')
  expect(err).toContain('and what is faulty is left out. "moothall check" lists them.')
  expect(err).toContain('What is on record is not included. There is no database at')
})

test('as JSON with the reason in it, as a calendar in Welsh, and the report on accounts as CSV', async () => {
  const [json, ics, csv] = await Promise.all([
    desk('coordinator', '--json'),
    desk('champion', '--ics', '--language', 'cy'),
    desk('coordinator', '--csv'),
  ])
  expect(JSON.parse(json.out)).toMatchObject({
    role: 'coordinator',
    today: '2026-11-22',
    state: 'fresh',
    record: 'not-read',
    why: expect.stringContaining('There is no database'),
    matters: expect.arrayContaining([
      expect.objectContaining({ id: 'account/library-facebook/weak-second-step' }),
    ]),
  })
  expect(ics.out).toContain('X-WR-CALNAME:Desg yr hyrwyddwr')
  expect(csv.out).toContain(
    'library-facebook,Onnen Library,facebook,active,Librarian,Town clerk,sms',
  )
})

test('a role that has no desk and a format that is another role’s are wrong uses', async () => {
  const [role, csv] = await Promise.all([desk('champoin'), desk('champion', '--csv')])
  expect([role.code, csv.code]).toEqual([2, 2])
  expect(role.err).toContain('Did you mean "champion"?')
  expect(csv.err).toContain('which is the coordinator’s')
})
