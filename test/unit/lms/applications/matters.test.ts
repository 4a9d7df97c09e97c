import { expect, test } from 'vitest'
import { applicationMatters } from '#lms/applications/matters.ts'
import type { Applied } from '#lms/store/applications.ts'
import type { ApplicationState } from '#model/application.ts'
import { noApplicationSite } from '#model/application-site.ts'
import type { Day } from '#model/day.ts'
import { post } from '#model/post.ts'

const site = {
  ...noApplicationSite,
  posts: [
    post.parse({ id: 'clerk', title: { en: 'Clerk', cy: 'Clerc' }, service: 'Office' }),
    post.parse({ id: 'librarian', title: 'Librarian', service: 'Library', reports_to: 'clerk' }),
  ],
  register: new Set(['entered']),
}
const applied = (id: string, state: ApplicationState, changed: string, rest = {}): Applied => ({
  id,
  learner: 'k3y',
  kind: 'licence',
  post: 'librarian',
  language: 'en',
  answers: { business_goal: 'More people borrow.' },
  evidence: {},
  state,
  log: [],
  link: 'secret',
  submission: 'one',
  made: changed,
  changed,
  ...rest,
})
const all = [
  applied('new', 'submitted', '2026-11-20T10:00:00Z'),
  applied('old', 'submitted', '2026-11-01T10:00:00Z'),
  applied('agreed', 'manager-agreed', '2026-11-19T10:00:00Z'),
  applied('top', 'submitted', '2026-11-21T10:00:00Z', { post: 'clerk' }),
  applied('back', 'returned', '2026-11-02T10:00:00Z'),
  applied('approved', 'approved', '2026-11-03T10:00:00Z'),
  applied('entered', 'approved', '2026-11-03T10:00:00Z'),
  applied('done', 'active', '2026-11-03T10:00:00Z'),
  applied('no', 'refused', '2026-11-03T10:00:00Z'),
  applied('page', 'manager-agreed', '2026-11-04T10:00:00Z', { kind: 'account' }),
]
const today = '2026-11-23' as Day

test('a champion is told of licences that somebody waits for, the oldest first, and of no names', () => {
  const matters = applicationMatters('champion', all, site, today)
  expect(matters.map(({ id, urgency }) => `${id} ${urgency}`)).toEqual([
    'application/old soon',
    'application/back later',
    'application/approved urgent',
    'application/agreed urgent',
    'application/new later',
    'application/top urgent',
  ])
  expect(matters[2]?.resolve).toEqual({ command: 'npx moothall applications approve approved' })
  expect(matters[3]).toMatchObject({
    day: '2026-11-19',
    about: { en: 'Application for a licence: Librarian' },
    resolve: {
      link: { en: '/lms/applications/agreed', cy: '/lms/applications/agreed?language=cy' },
    },
  })
  expect(matters[3]?.needs.cy).toContain('Clerc')
  expect(JSON.stringify(matters)).not.toMatch(/k3y|secret/)
})

test('a coordinator is told of accounts, and a technician of neither', () => {
  expect(applicationMatters('coordinator', all, site, today).map(({ id }) => id)).toEqual([
    'application/page',
  ])
  expect(applicationMatters('technician', all, site, today)).toEqual([])
})
