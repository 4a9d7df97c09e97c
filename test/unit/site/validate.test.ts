import { expect, test } from 'vitest'
import type { z } from 'zod'
import { readYaml } from '#lib/yaml.ts'
import { account } from '#model/account.ts'
import { settings } from '#model/settings.ts'
import { validate } from '#site/validate.ts'

const told = (schema: z.ZodType, yaml: string) => {
  const { value, line } = readYaml(yaml)
  return validate(schema, value, { file: 'a.yaml', line }).findings.map(
    (each) => `${each.line} ${each.message} ${each.remedy}`,
  )
}

test.each([
  [
    'name: X\npolicy: opn',
    '2 "policy" is "opn"; it must be one of "staged", "open". Did you mean "open"?',
  ],
  [
    'name: 7',
    '1 "name" is 7; it must be text, or a text for each language ("en:" and "cy:"). Put quotes around it: "7".',
  ],
  ['name: { cy: Cyngor }', '1 "name.en" is missing. Add a line that starts with "en:".'],
  ['name: ""', '1 "name" is empty. Add "name": the council\'s name.'],
  [
    'name: X\nlanguages: en',
    '2 "languages" is "en"; it must be a list, each item on a line that starts with "- ". Correct it, then check again.',
  ],
  [
    'name: X\nendpoint:\n  enabled: yes',
    '3 "endpoint.enabled" is "yes"; it must be true or false. Correct it, then check again.',
  ],
  [
    'name: X\ncontact:\n  email: me',
    '3 "contact.email" is "me"; it must be an e-mail address such as "name@council.example". Correct it, then check again.',
  ],
  [
    'name: X\ncolour:\n  brand: red',
    '2 "colour" is not a field that Moothall knows. Did you mean "colours"?',
  ],
  [
    'name: X\ncolours:\n  brand: red',
    '3 "colours.brand" is "red"; it must be a colour such as "#1d4f3f". Correct it: header and headings; must stand out from white.',
  ],
])('%j is answered in words', (yaml, sentence) => {
  expect(told(settings, yaml)).toEqual([sentence])
})

test('an item of a list is named by its id', () => {
  const yaml = 'name: X\nendpoint:\n  development_people:\n    - id: ceri\n      nam: Ceri'
  expect(told(settings, yaml)).toEqual([
    '4 "name" of "ceri" is missing. Add a line that starts with "name:".',
    '5 "nam" of "ceri" is not a field that Moothall knows. Did you mean "name"?',
  ])
})

test('an item without an id is named by its number', () => {
  const yaml = 'name: X\nendpoint:\n  development_people:\n    - name: Ceri'
  expect(told(settings, yaml)).toEqual([
    '4 "id" of item 1 in "development_people" is missing. Add a line that starts with "id:".',
  ])
})

test('no sentence is left in the words of a schema library', () => {
  for (const sentence of told(
    account,
    'id: Council X\nplatform: [facebook]\nurl: http://x\naudience: 3',
  ))
    expect(sentence).not.toMatch(/invalid|expected|received|undefined|ZodError/i)
})

test.each([
  ['mfa: Password1!xY', '"private.mfa" must be one of "app", "key", "sms", "none".'],
  ['linked_email: Password1!xY', '"private.linked_email" must be an e-mail address'],
  ['credential_store: 12345678', '"private.credential_store" must be text. Put quotes'],
  ['management_tools: [98765432]', 'in "management_tools" must be text. Put quotes'],
  ['Password1!xY', '"private" must be a group of fields'],
])('what stands under private, such as %s, is not repeated', (yaml, sentence) => {
  const says = told(account, `id: town\nprivate:\n  ${yaml}`).filter((each) =>
    /private|management_tools/.test(each),
  )
  expect(says.join('\n')).toContain(sentence)
  expect(says.join('\n')).not.toMatch(/Password1|12345678|98765432/)
})
