import { expect, test } from 'vitest'
import type { Account } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import type { Election } from '#model/election.ts'
import type { Licence } from '#model/licence.ts'
import type { Post } from '#model/post.ts'
import { healthOf, type Mirrored } from '#registers/health/health.ts'
import { known } from '#registers/health/known.ts'

const today = '2026-11-22' as Day
const sound = {
  id: 'library',
  platform: 'facebook',
  handle: '@library',
  url: 'https://facebook.com/library',
  status: 'active',
  owner_post: 'librarian',
  deputy_post: 'clerk',
  reviewed_on: '2026-05-01',
  review_in: '12 months',
  house_rules_url: 'https://council.example/rules',
} as Account
const licence = (post: string, expires_on = '2027-05-01') =>
  ({ holder: `key${post}`, post, status: 'active', issued_on: '2025-05-01', expires_on }) as Licence

type Case = {
  account?: Partial<Account>
  posts?: Partial<Post>[]
  licences?: Licence[]
  others?: Partial<Account>[]
  elections?: Partial<Election>[]
  people?: { holder: string; post: string }[]
  mirrored?: Mirrored
}

function points({ account, posts, licences, others = [], elections = [], people, mirrored }: Case) {
  const own = { ...sound, ...account }
  const register = {
    posts: (posts ?? [{ id: 'librarian' }, { id: 'clerk' }]) as Post[],
    accounts: [own, ...(others as Account[])],
    licences: licences ?? [licence('librarian'), licence('clerk')],
    elections: elections as Election[],
    people,
  }
  return healthOf(own, known(register, today), mirrored).map(
    ({ code, since }) => code + (since ? ` since ${since}` : ''),
  )
}

test('nothing is the matter with an account that is run as it should be', () => {
  expect(points({ mirrored: { lastPost: '2026-11-01' as Day } })).toEqual([])
})

test.each<[string, Case, string]>([
  ['was taken over', { account: { status: 'compromised' } }, 'compromised'],
  ['has no deputy', { account: { deputy_post: undefined } }, 'no-deputy'],
  [
    'is without an owner while the post is vacant',
    { posts: [{ id: 'librarian', vacant: true }, { id: 'clerk' }] },
    'owner-vacant',
  ],
  [
    "has a deputy's post that is vacant",
    { posts: [{ id: 'librarian' }, { id: 'clerk', vacant: true }] },
    'deputy-vacant',
  ],
  ['has an owner without a licence', { licences: [licence('clerk')] }, 'owner-unlicensed'],
  ['has a deputy without a licence', { licences: [licence('librarian')] }, 'deputy-unlicensed'],
  [
    'has an owner whose licence lapsed',
    { licences: [licence('clerk'), licence('librarian', '2026-10-01')] },
    'owner-lapsed since 2026-10-01',
  ],
  [
    'has a new owner, who does not have the licence of the last',
    {
      people: [
        { holder: 'keyclerk', post: 'clerk' },
        { holder: 'newcomer', post: 'librarian' },
      ],
    },
    'owner-unlicensed',
  ],
  [
    'needs no second step at sign-in',
    { account: { private: { mfa: 'none', contributors: [], management_tools: [] } } },
    'no-second-step',
  ],
  [
    'takes a text message for a second step',
    { account: { private: { mfa: 'sms', contributors: [], management_tools: [] } } },
    'weak-second-step',
  ],
  [
    'was not reviewed in time',
    { account: { reviewed_on: '2025-05-01' as Day } },
    'review-overdue since 2026-05-01',
  ],
  ['has been silent', { mirrored: { lastPost: '2026-08-01' as Day } }, 'dormant since 2026-08-01'],
  [
    'cannot be mirrored',
    { mirrored: { failingSince: '2026-11-20' as Day } },
    'feed-failing since 2026-11-20',
  ],
  [
    'is there twice',
    { others: [{ ...sound, id: 'other', url: 'https://www.facebook.com/Library/' }] },
    'same-handle',
  ],
  ['has no house rules', { account: { house_rules_url: undefined } }, 'no-house-rules'],
  [
    'is under the rules of an election',
    { elections: [{ notice_date: '2026-11-01' as Day, poll_date: '2026-12-03' as Day }] },
    'election-hold since 2026-11-01',
  ],
])('an account that %s is told so', (_, given, point) => {
  expect(points(given)).toEqual([point])
})

test('the most urgent comes first', () => {
  expect(
    points({ account: { house_rules_url: undefined, deputy_post: undefined }, licences: [] }),
  ).toEqual(['owner-unlicensed', 'no-deputy', 'no-house-rules'])
})

test.each(['proposed', 'archived', 'closed'] as const)(
  'nothing is the matter with one that is %s',
  (status) => {
    expect(points({ account: { status, deputy_post: undefined } })).toEqual([])
  },
)
