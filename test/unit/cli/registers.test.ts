import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { registerFile } from '#model/registers.ts'
import { runCli } from '../../support/run-cli.ts'

const dir = mkdtempSync(join(tmpdir(), 'moothall-registers-cli-'))
cpSync(join(import.meta.dirname, '../../fixtures/sites/registers'), dir, { recursive: true })
afterAll(() => rmSync(dir, { recursive: true }))
const register = () => readFileSync(join(dir, registerFile('posts')), 'utf8')
const before = register()
const csv = join(dir, 'posts.csv')

const run = (text: string, ...words: string[]) => {
  writeFileSync(csv, text)
  return runCli(['registers', ...words, '--site', dir])
}

test('a trial says what would change and changes nothing; then it is changed', async () => {
  const text = 'id;title.en\nclerk;Chief clerk\npiper;Piper\n'
  const faulty = await run(text, 'import', csv, '--register', 'posts', '--dry-run')
  expect(faulty.code).toBe(1)
  expect(faulty.err).toBe(
    'moothall: posts.csv:3  "service" of "piper" is missing. Add "service": the service that the job belongs to.\n\nNothing was changed.\n',
  )
  const sound = text.replace('piper;Piper\n', '')
  const trial = await run(sound, 'import', csv, '--register', 'posts', '--dry-run')
  expect(trial.out).toBe(
    '  changed  clerk: title\n0 new, 1 changed, 0 as they are.\nThis was a trial: nothing was changed.\n',
  )
  expect(register()).toBe(before)
  const done = await run(sound, 'import', 'posts', csv, '--json')
  expect(JSON.parse(done.out)).toMatchObject({ register: 'posts', dryRun: false, problems: [] })
  expect(register()).toBe(before.replace('title: Town clerk', 'title: Chief clerk'))
})

test.each([
  [['import', csv], 'Say which register and which file'],
  [['import', 'psots', csv], 'There is no register "psots". Did you mean "posts"?'],
  [['export', 'psots'], 'Did you mean "posts"?'],
])('%j is a wrong use', async (words, says) => {
  const { code, err } = await run('', ...words)
  expect(code).toBe(2)
  expect(err).toContain(says)
})
