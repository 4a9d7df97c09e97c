import { expect, test } from 'vitest'
import type { Account } from '#model/account.ts'
import type { Site } from '#model/site.ts'
import { accountsElsewhere } from '#registers/accounts.ts'

const told = (platform: string, url: string) => {
  const value = { id: 'council', platform, url } as Account
  const accounts = [{ value, place: { file: 'accounts.yaml', line: () => 4 } }]
  const registers = { accounts } as unknown as Site['registers']
  return accountsElsewhere({ registers }).map((each) => each.message)
}

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
