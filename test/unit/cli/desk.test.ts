import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../../support/run-cli.ts'

const dir = mkdtempSync(join(tmpdir(), 'moothall-desk-cli-'))
cpSync(join(import.meta.dirname, '../../fixtures/sites/registers'), dir, { recursive: true })
afterAll(() => rmSync(dir, { recursive: true }))
const desk = (...words: string[]) =>
  runCli(['desk', ...words, '--site', dir, '--today', '2026-11-22'])

test('a desk is told in words, and that the record is not there', async () => {
  const { code, out, err } = await desk('champion')
  expect(code).toBe(0)
  expect(out).toContain('The champion’s desk. As of 22 November 2026.\n\nTo know (')
  expect(out).toContain('  Coffee  (By 3 December 2026)\n')
  expect(err).toContain('What is on record is not included. There is no database at')
})

test('in Welsh, and as JSON with the reason in it and nothing beside it', async () => {
  const [welsh, json] = await Promise.all([
    desk('champion', '--language', 'cy'),
    desk('coordinator', '--json'),
  ])
  expect(welsh.out).toContain("I'w wybod (")
  expect(json.err).toBe('')
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
})

test('as a calendar, and the report on accounts as CSV', async () => {
  const [ics, csv] = await Promise.all([desk('champion', '--ics'), desk('coordinator', '--csv')])
  expect(ics.out).toContain('BEGIN:VEVENT')
  expect(csv.out).toContain(
    'library-facebook,Onnen Library,facebook,active,Librarian,Town clerk,sms',
  )
})

test('what is faulty is left out, and said', async () => {
  const file = join(dir, 'content/registers/software.yaml')
  writeFileSync(file, '- { id: edge, name: Edge }\n')
  const { code, err } = await desk('technician')
  expect(code).toBe(0)
  expect(err).toContain('and what is faulty is left out. "moothall check" lists them.')
})

test('a role that has no desk and a format that is another role’s are wrong uses', async () => {
  const [near, far, csv] = await Promise.all([
    desk('champoin'),
    desk('sponsor'),
    desk('champion', '--csv'),
  ])
  expect([near.code, far.code, csv.code]).toEqual([2, 2, 2])
  expect(near.err).toContain('Did you mean "champion"?')
  expect(far.err).toContain('The roles that have a desk are champion, coordinator, technician.')
  expect(csv.err).toContain('which is the coordinator’s')
})
