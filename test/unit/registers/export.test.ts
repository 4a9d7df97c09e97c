import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCsv } from '#lib/csv.ts'
import { accountPrivate } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import { registerNames } from '#model/registers.ts'
import { type FormatName, formats } from '#registers/export/formats.ts'
import { loadSite } from '#site/load.ts'

const { site } = await loadSite(join(import.meta.dirname, '../../fixtures/sites/registers'))
const today = '2026-11-22' as Day
const all = (format: FormatName) =>
  registerNames.map((name) => formats[format](name, site.registers, today)).join('\n')

test.each(Object.keys(formats) as FormatName[])(
  'no private field of an account is in %s',
  (format) => {
    const text = all(format)
    for (const field of Object.keys(accountPrivate.shape)) expect(text).not.toContain(field)
    expect(text).not.toContain('folder Library')
  },
)

test('an answer under freedom of information has job titles, and no key that stands for a person', () => {
  const text = all('foi')
  expect(text).toContain('Town clerk')
  for (const { value } of site.registers.licences) expect(text).not.toContain(value.holder)
})

test('the official accounts and the job titles that run them are what is asked for most', () => {
  const { head, rows } = readCsv(formats.foi('accounts', site.registers, today))
  const of = (heading: string) => rows.map(({ cells }) => cells[head.indexOf(heading)])
  expect(of('platform')).toEqual(['X', 'Facebook'])
  expect(of('run by')).toEqual(['Town clerk', 'Librarian'])
  expect(of('deputy')).toEqual(['Librarian', 'Town clerk'])
})

test('a licence says how it stands on the day', () => {
  const { head, rows } = readCsv(formats.foi('licences', site.registers, '2027-05-01' as Day))
  expect(rows.map(({ cells }) => cells[head.indexOf('state')])).toEqual([
    'due-for-renewal',
    'due-for-renewal',
  ])
})
