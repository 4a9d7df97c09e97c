import { expect, test } from 'vitest'
import { questionWords } from '#i18n/strings/application-questions.ts'
import { applicationForms, applicationKinds, deciders } from '#model/application-form.ts'
import { addressIn, judge, type KnownAccount } from '#model/application-judge.ts'
import { post } from '#model/post.ts'

const posts = [
  post.parse({ id: 'clerk', title: { en: 'Clerk', cy: 'Clerc' }, service: 'Office' }),
  post.parse({
    id: 'librarian',
    title: 'Librarian',
    service: 'Library',
    job_description: ['Posts for the library.'],
  }),
]
const known = (platform: KnownAccount['platform'], handle: string, url: string): KnownAccount => ({
  id: 'known',
  platform,
  handle,
  url,
  status: 'active',
})
const context = { posts, accounts: [known('x', '@OnnenTown', 'https://twitter.com/OnnenTown')] }
const licence = {
  post: 'clerk',
  business_goal: 'Residents know what we decide here.',
  platforms: 'x',
  languages: 'en',
  job_description: 'Posts what the council decides.',
}
const faultsOf = (said: Record<string, string>, kind: 'licence' | 'account' = 'licence') =>
  judge(kind, said, context).faults.map(({ field, code }) => `${field} ${code}`)

test('a form that says everything has no fault, and its answers are tidied', () => {
  const said = { ...licence, business_goal: '  Residents know\r\nwhat we decide here. ' }
  const { answers, faults } = judge('licence', said, context)
  expect(faults).toEqual([])
  expect(answers['business_goal']).toBe('Residents know\nwhat we decide here.')
})

test('wording is asked for only where a post is chosen, and has none in its job description', () => {
  const { job_description: _, ...without } = licence
  expect(faultsOf(without)).toEqual(['job_description missing'])
  expect(faultsOf({ ...without, post: 'librarian' })).toEqual([])
  expect(faultsOf({ ...without, post: '' })).toEqual(['post missing'])
  expect(faultsOf({ ...without, post: 'Klerk' })).toEqual(['post unknown'])
})

test('a post is named by its id or its title in either language; a licence is for the post that one holds', () => {
  expect(judge('licence', { ...licence, post: 'clerc' }, context).answers['post']).toBe('clerk')
  expect(faultsOf({ ...licence, post: 'Klerk' })).toEqual(['post unknown'])
  const own = judge('licence', { ...licence, post: 'clerk' }, { ...context, own: 'librarian' })
  expect(own.answers['post']).toBe('librarian')
})

test.each([
  ['OnnenTown', 'x'],
  ['@ONNENTOWN', 'x'],
  ['https://www.x.com/onnentown/', 'x'],
  ['mobile.twitter.com/@OnnenTown', 'x'],
])('%s on %s is the account that the council has', (handle, platform) => {
  expect(faultsOf({ handle, platform }, 'account')).toContain('handle have-already')
})

test.each([
  ['OnnenTown', 'facebook', ''],
  ['OnnenTowns', 'x', ''],
])('%s on %s is another account', (handle, platform, url) => {
  expect(faultsOf({ handle, platform, url }, 'account').join()).not.toContain('handle')
})

test('an address is made of the handle where the platform has one host, and asked for elsewhere', () => {
  expect(addressIn({ platform: 'linkedin', handle: '@onnen' })).toBe(
    'https://www.linkedin.com/company/onnen',
  )
  expect(faultsOf({ platform: 'mastodon', handle: 'onnen' }, 'account')).toContain('url missing')
  const other = { platform: 'x', handle: 'onnen', url: 'https://facebook.com/onnen' }
  expect(faultsOf(other, 'account')).toContain('url other-platform')
  expect(faultsOf({ ...other, url: 'http://x.com/onnen' }, 'account')).toContain('url no-address')
})

test('two platforms are no one platform, and what is on no list is not taken', () => {
  expect(faultsOf({ platform: 'x, facebook' }, 'account')).toContain('platform unknown')
  expect(faultsOf({ ...licence, platforms: 'x, myspace' })).toEqual(['platforms unknown'])
})

test.each(applicationKinds)(
  'every question of the form for a %s has its words in both languages',
  (kind) => {
    for (const { name } of applicationForms[kind]) {
      expect(questionWords('en', kind, name).missing).not.toBe('')
      expect(questionWords('cy', kind, name).missing).not.toBe(
        questionWords('en', kind, name).missing,
      )
    }
    expect(deciders[kind]).toBeDefined()
  },
)
