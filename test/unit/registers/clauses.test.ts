import { expect, test } from 'vitest'
import type { Level } from '#model/level.ts'
import type { Post } from '#model/post.ts'
import type { Role } from '#model/role.ts'
import { clausesIn } from '#registers/clause-words.ts'
import { clausesFor } from '#registers/clauses.ts'

const post = (id: string, rest: Partial<Post> = {}): Post => ({
  ...{ id, title: { en: id }, service: { en: 'Library' }, job_description: [], vacant: false },
  ...rest,
})
const levels = [
  { id: 'basic', name: { en: 'Basic' }, clause: { en: 'Everybody.' } },
  {
    id: 'user',
    name: { en: 'User' },
    clause: { en: 'You post.', cy: 'Rydych yn postio.' },
    entry: { application: 'licence' },
  },
  {
    id: 'manager',
    name: { en: 'Manager' },
    clause: { en: 'You run it.' },
    entry: { application: 'account' },
  },
] as Level[]
const roles = [
  {
    id: 'champion',
    name: { en: 'Champion', cy: 'Hyrwyddwr' },
    clause: { en: 'You review.' },
    posts: [{ post: 'clerk' }],
    deputy_post: 'librarian',
  },
] as Role[]
const account = {
  display_name: { en: 'Our X' },
  status: 'active' as const,
  owner_post: 'clerk',
  deputy_post: 'librarian',
}
const sources = { levels, roles, accounts: [account], licences: [] }

test('a post that runs an account has the clauses of every level up to it, of the account and of its role', () => {
  const clauses = clausesFor(
    post('clerk', { job_description: [{ en: 'Trains others.' }] }),
    sources,
  )
  expect(clausesIn(clauses, 'en')).toEqual([
    'Trains others.',
    'You post.',
    'You run it.',
    'You are responsible for this official account: Our X.',
    'You review.',
  ])
})

test('a deputy stands in for the account and for the role', () => {
  expect(clausesIn(clausesFor(post('librarian'), sources), 'en')).toEqual([
    'You post.',
    'You stand in for whoever is responsible for this official account: Our X.',
    'You stand in for this role when those who have it are away: Champion.',
  ])
})

test('what the register has no Welsh for is left out rather than pasted in English', () => {
  expect(clausesIn(clausesFor(post('clerk'), sources), 'cy')).toEqual([
    'Rydych yn postio.',
    'Chi sy’n gyfrifol am y cyfrif swyddogol hwn: Our X.',
  ])
})

test('a licence alone is the level of the licence; one that was ended is none, nor is a closed account', () => {
  const licensed = (ended_on?: string) => ({
    ...sources,
    accounts: [{ ...account, status: 'closed' as const, owner_post: 'porter' }],
    licences: [{ post: 'porter', ended_on }] as typeof sources.licences,
  })
  expect(clausesIn(clausesFor(post('porter'), licensed()), 'en')).toEqual(['You post.'])
  expect(clausesFor(post('porter'), licensed('2026-01-01'))).toEqual([])
})
