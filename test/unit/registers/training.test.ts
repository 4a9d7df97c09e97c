import { expect, test } from 'vitest'
import type { PublicAccount } from '#model/account.ts'
import type { Level } from '#model/level.ts'
import type { Post } from '#model/post.ts'
import type { ToldMonth } from '#registers/share/told.ts'
import {
  type CourseFacts,
  coverageByService,
  tracks,
  trackTo,
  trainingGaps,
} from '#registers/training.ts'

const course = (id: string, ...prerequisites: string[]): CourseFacts => ({
  id,
  title: { en: id },
  prerequisites,
  taughtIn: ['en'],
})
const level = (id: string, ...training: string[]) => ({ id, training }) as unknown as Level
const ids = (courses: readonly CourseFacts[]) => courses.map(({ id }) => id)
const courses = [
  course('awareness'),
  course('licence', 'awareness'),
  course('manager', 'licence'),
  course('helping', 'licence'),
]

test('a track has every course that comes before, once and in order', () => {
  expect(ids(trackTo('helping', courses))).toEqual(['awareness', 'licence', 'helping'])
  expect(ids(trackTo('gone', courses))).toEqual([])
  expect(ids(trackTo('a', [course('a', 'b'), course('b', 'a')]))).toEqual(['b', 'a'])
})

test('each level has its track, and a course that no level requires has one of its own', () => {
  const { levels, further } = tracks(
    [level('basic', 'awareness'), level('manager', 'licence', 'manager')],
    courses,
  )
  expect(levels.map(({ level: { id }, track }) => [id, ids(track)])).toEqual([
    ['basic', ['awareness']],
    ['manager', ['awareness', 'licence', 'manager']],
  ])
  expect(further.map(ids)).toEqual([['awareness', 'licence', 'helping']])
})

const month: ToldMonth = {
  month: '2026-10',
  services: [
    { service: { en: 'Highways' }, count: { kind: 'told', licensed: 0, people: 60, share: 0 } },
    { service: { en: 'Libraries' }, count: { kind: 'small', people: 30 } },
  ],
  total: { kind: 'not-counted' },
}

test('gaps are a level without a course, a course without a language, and services without a licence', () => {
  const gaps = trainingGaps([level('basic')], [course('awareness')], ['en', 'cy'], month)
  expect(gaps.map(({ kind }) => kind)).toEqual(['no-training', 'not-taught-in', 'nobody-licensed'])
  expect(gaps[2]).toMatchObject({ services: [{ en: 'Highways' }] })
})

test('an account is in good hands where its owner holds a licence; one that is closed does not count', () => {
  const account = (owner_post: string, status: string, ...codes: string[]) => ({
    account: { owner_post, status } as PublicAccount,
    health: codes.map((code) => ({ code })) as never,
  })
  const posts = new Map([['gritter', { service: { en: 'Highways' } } as Post]])
  const accounts = [
    account('gritter', 'active', 'no-deputy'),
    account('gritter', 'active', 'owner-lapsed'),
    account('gritter', 'closed'),
  ]
  expect(
    coverageByService(month, accounts, posts).map((each) => [each.accounts, each.inGoodHands]),
  ).toEqual([
    [2, 1],
    [0, 0],
  ])
})
