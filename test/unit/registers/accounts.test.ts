import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Account, reservedIds } from '#model/account.ts'
import type { Site } from '#model/site.ts'
import { accountsElsewhere, accountsInTheWay } from '#registers/accounts.ts'

const registersWith = (account: Partial<Account>) => {
  const value = { id: 'council', ...account } as Account
  const accounts = [{ value, place: { file: 'accounts.yaml', line: () => 4 } }]
  return { registers: { accounts } as unknown as Site['registers'] }
}
const told = (platform: string, url: string) =>
  accountsElsewhere(registersWith({ platform, url } as Account)).map((each) => each.message)

test.each([
  ['facebook', 'https://www.facebook.com/council'],
  ['x', 'https://twitter.com/council'],
  ['mastodon', 'https://social.example/@council'],
  ['blog', 'https://council.example/blog'],
])('an account on %s may be at %s', (platform, url) => {
  expect(told(platform, url)).toEqual([])
})

test('a host that only ends like the platform is another host', () => {
  expect(told('facebook', 'https://notfacebook.com/council')).toEqual([
    'Account "council" is on Facebook, and its address is at notfacebook.com.',
  ])
})

test.each(reservedIds)(
  'an account may not be called "%s": the wall has its own pages there',
  (id) => {
    expect(accountsInTheWay(registersWith({ id })).map((each) => each.message)).toEqual([
      `The account id "${id}" is kept for the wall: /social/${id}/ is one of its own addresses.`,
    ])
  },
)

test.each(['service-facebook', 'years', 'media-team'])('an account may be called "%s"', (id) => {
  expect(accountsInTheWay(registersWith({ id }))).toEqual([])
})

test('every folder of the wall that is no account is kept', () => {
  const pages = join(import.meta.dirname, '../../../src/pages')
  const folders = ['[...locale]/social', 'social']
    .flatMap((folder) => readdirSync(join(pages, folder), { withFileTypes: true }))
    .map(({ name }) => name.replace(/\.astro$/, ''))
    .filter((name) => /^[a-z0-9-]+$/.test(name))
  expect(folders).toContain('service')
  // "page" is part of an address and no folder: /social/page/2/.
  expect([...new Set([...folders, 'page'])].sort()).toEqual([...reservedIds])
})
