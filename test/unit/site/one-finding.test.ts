import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type RegisterName, registerFile, registerNames } from '#model/registers.ts'
import { loadSite } from '#site/load.ts'

const registers = join(import.meta.dirname, '../../fixtures/sites/registers')
const small = join(import.meta.dirname, '../../fixtures/sites/small')

test('a guideline without front matter is one finding: neither its rules nor links to it are told as well', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-one-'))
  cpSync(small, dir, { recursive: true })
  for (const language of ['en', 'cy']) {
    const file = join(dir, `content/guidelines/${language}/personal-use.md`)
    writeFileSync(file, readFileSync(file, 'utf8').split('---\n').slice(2).join('---\n'))
  }
  const { findings } = await loadSite(dir)
  expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'content/guidelines/cy/personal-use.md front-matter/missing',
    'content/guidelines/en/personal-use.md front-matter/missing',
  ])
})

test('a text that nests too deep is told so, and not as faulty MDX', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-deep-'))
  writeFileSync(join(dir, 'a.md'), `${'> '.repeat(20_000)}deep\n`)
  const { findings } = await loadSite(dir, { lenient: true })
  expect(findings.map((each) => each.code)).toContain('text/too-deep')
})

test.each(registerNames)('%s.yaml that is not YAML is one finding', async (name) => {
  expect(await afterChange(registers, name, (text) => `${text}- [\n`)).toEqual([
    `${registerFile(name)} yaml/unreadable`,
  ])
})

test.each(registerNames)('%s.yaml that is no list is one finding', async (name) => {
  expect(await afterChange(registers, name, () => 'later: yes\n')).toEqual([
    `${registerFile(name)} value/wrong`,
  ])
})

test.each(registerNames)('a misspelt field in %s.yaml is one finding', async (name) => {
  const withField = (text: string) =>
    text.replace(
      /^(- (?:\{ )?)(\w+:)/,
      (_, dash: string, key: string) => `${dash}extra: 1${dash.includes('{') ? ',' : '\n '} ${key}`,
    )
  expect(await afterChange(registers, name, withField)).toEqual([
    `${registerFile(name)} value/unknown-field`,
  ])
})

test.each([
  ['accounts', 'reviewed_on: 2026-02-01', 'reviewed_on: 2026-02-30'],
  ['licences', 'expires_on: 2027-06-01', 'expires_on: next summer'],
  ['applications', 'on: 2024-01-08', 'on: 08/01/2024'],
  ['events', 'starts: 2026-12-03 10:00', 'starts: 2026-12-03 25:00'],
  ['software', 'supported_until: 2027-03-31', 'supported_until: 2027-03'],
  ['elections', 'poll_date: 2027-05-06', 'poll_date: 2027-13-06'],
  ['headcount', '"2026-10"', '"October"'],
] as const)('a date in %s.yaml that is none is one finding', async (name, from, to) => {
  expect(await afterChange(registers, name, (text) => text.replace(from, to))).toEqual([
    `${registerFile(name)} value/wrong`,
  ])
})

async function afterChange(from: string, name: RegisterName, change: (text: string) => string) {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-one-'))
  cpSync(from, dir, { recursive: true })
  const file = join(dir, registerFile(name))
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  const { findings } = await loadSite(dir)
  return findings.map(({ file, code }) => `${file} ${code}`)
}
