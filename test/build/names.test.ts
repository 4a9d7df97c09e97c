import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { loadSite } from '../../src/site/load.ts'
import { builtTexts } from '../support/built-texts.ts'

const sample = inject('sampleSite')

test('what only the roles may see of an account is nowhere in what is built', async () => {
  const { accounts } = (await loadSite(sample)).site.registers
  const values = accounts.flatMap(({ value: { private: own } }) =>
    own ? [own.linked_email, own.credential_store, ...own.management_tools] : [],
  )
  const secrets = values.filter((value) => value !== undefined)
  expect(secrets.length).toBeGreaterThan(5)
  const fields = [
    'credential_store',
    'recovery_phone_held',
    'management_tools',
    'risk_rating',
    '"mfa"',
  ]
  const texts = builtTexts(join(sample, 'dist'))
  const found = [...secrets, ...fields].filter((word) =>
    texts.some(({ text }) => text.includes(word)),
  )
  expect(found).toEqual([])
})

test('a site without people.yaml is built with posts, and holds no name and no key of a holder', async () => {
  const example = parse(readFileSync(join(sample, 'content/registers/people.example.yaml'), 'utf8'))
  const { licences } = (await loadSite(sample)).site.registers
  const words = [
    ...example.map(({ name }: { name: string }) => name),
    ...licences.map(({ value }) => value.holder),
  ]
  const texts = builtTexts(join(sample, 'dist'))
  expect(words.filter((word) => texts.some(({ text }) => text.includes(word)))).toEqual([])
  const page = readFileSync(join(sample, 'dist/accounts/libraries-facebook/index.html'), 'utf8')
  expect(page).toContain('Libraries Officer')
})
