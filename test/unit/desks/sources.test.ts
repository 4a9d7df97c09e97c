import { describe, expect, test } from 'vitest'
import { sources } from '#desks/sources.ts'
import type { Application } from '#model/application.ts'
import type { Day } from '#model/day.ts'
import { type DeskRole, deskRoles } from '#model/desk.ts'
import { settings } from '#model/settings.ts'
import type { Site } from '#model/site.ts'
import { asked, given, located, mattersOf, post, type Rows, snapshot, told } from './quiet.ts'

test.each(deskRoles)('nothing needs the %s where everything is as it should be', (role) => {
  expect(told(role, given())).toEqual([])
})

const day = (value: string) => value as Day
const applied = (kind: Application['kind'], to: string, on: string) => (rows: Rows) => {
  rows.applications.push({
    id: 'new',
    kind,
    post: 'assistant',
    business_goal: { en: 'Young people visit' },
    answers: {},
    log: [{ on: day(on), to: to as 'submitted', by: 'assistant' }],
  })
}
const lapsedForClerk = (rows: Rows) => {
  rows.licences[0]!.expires_on = day('2026-10-01')
}

type Case = [says: string, role: DeskRole, change: (rows: Rows) => void, told: string]

describe('from the registers', () => {
  test.each<Case>([
    [
      'an account without a second step',
      'coordinator',
      ({ accounts }) => {
        accounts[0]!.private!.mfa = 'none'
      },
      'urgent account/town-x/no-second-step > /accounts/town-x/',
    ],
    [
      'an account without house rules',
      'coordinator',
      ({ accounts }) => void delete accounts[0]!.house_rules_url,
      'later account/town-x/no-house-rules > /accounts/town-x/',
    ],
    [
      'an account that somebody else has taken, for who mends it',
      'technician',
      ({ accounts }) => {
        accounts[0]!.status = 'compromised'
      },
      'urgent account/town-x/compromised > /accounts/town-x/',
    ],
    [
      'an account that was approved and not opened',
      'coordinator',
      ({ accounts }) => {
        accounts[0]!.status = 'proposed'
        accounts[0]!.approved_on = day('2026-07-01')
      },
      'soon 2026-07-01 account/town-x/proposed > content/registers/accounts.yaml:1',
    ],
    [
      'a lapsed licence of a post that runs an account',
      'champion',
      lapsedForClerk,
      'urgent 2026-10-01 licence/licence-clerk/lapsed > content/registers/licences.yaml:1',
    ],
    [
      'a licence that is to be renewed',
      'champion',
      ({ licences }) => {
        licences[0]!.expires_on = day('2027-01-15')
      },
      'soon 2027-01-15 licence/licence-clerk/due-for-renewal > content/registers/licences.yaml:1',
    ],
    [
      'a licence that is suspended',
      'champion',
      ({ licences }) => {
        licences[0]!.status = 'suspended'
        licences[0]!.ended_on = day('2026-11-01')
      },
      'later 2026-11-01 licence/licence-clerk/suspended > content/registers/licences.yaml:1',
    ],
    [
      'an application for a licence that the line manager agrees to',
      'champion',
      applied('licence', 'manager-agreed', '2026-11-10'),
      'urgent 2026-11-10 application/new > content/registers/applications.yaml:6',
    ],
    [
      'an application for an account that the line manager agrees to',
      'coordinator',
      applied('account', 'manager-agreed', '2026-11-10'),
      'urgent 2026-11-10 application/new > content/registers/applications.yaml:6',
    ],
    [
      'an application that a line manager has had for long',
      'champion',
      applied('licence', 'submitted', '2026-11-01'),
      'soon 2026-11-01 application/new > content/registers/applications.yaml:6',
    ],
    [
      'an application that a line manager has just got',
      'champion',
      applied('licence', 'submitted', '2026-11-20'),
      'later 2026-11-20 application/new > content/registers/applications.yaml:6',
    ],
    [
      'an application that was approved and not entered',
      'coordinator',
      applied('account', 'approved', '2026-11-10'),
      'urgent 2026-11-10 application/new > content/registers/applications.yaml:6',
    ],
    [
      'an election that comes',
      'coordinator',
      ({ elections }) =>
        void elections.push({
          id: 'town',
          name: { en: 'Town' },
          notice_date: day('2026-12-10'),
          poll_date: day('2027-01-20'),
          wards: [],
        }),
      'soon 2026-12-10 election/town > /accounts/',
    ],
    [
      'an election whose rules hold, with its guideline',
      'coordinator',
      ({ elections }) =>
        void elections.push({
          id: 'town',
          name: { en: 'Town' },
          notice_date: day('2026-11-10'),
          poll_date: day('2026-12-20'),
          wards: [],
          guideline: 'elections',
        }),
      'soon 2026-12-20 election/town > /guidelines/elections/',
    ],
    [
      'an account that is still held back after an election',
      'coordinator',
      ({ accounts }) => {
        accounts[0]!.status = 'pre-election-hold'
      },
      'soon election/held/town-x > /accounts/town-x/',
    ],
    [
      'a role that nobody has',
      'champion',
      ({ posts }) => {
        posts[0]!.vacant = true
      },
      'urgent role/champion/clerk/vacant > /roles/#champion',
    ],
    [
      'a count of staff that is missing',
      'coordinator',
      ({ headcount }) => void headcount.shift(),
      'later 2026-11-30 headcount/2026-11 > npx moothall registers import headcount.csv --register headcount',
    ],
    [
      'a service in which nobody may post',
      'champion',
      ({ headcount }) =>
        void headcount.push({ service: { en: 'Leisure' }, month: '2026-11', number: 4 }),
      'later licences/services > /licences/',
    ],
    [
      'a meeting next week',
      'champion',
      ({ events }) =>
        void events.push({
          ...events[0]!,
          id: 'next',
          starts: '2026-11-26 10:00',
          ends: '2026-11-26 11:00',
        }),
      'soon 2026-11-26 meeting/next > /community/corporate/',
    ],
    [
      'a meeting without minutes',
      'champion',
      ({ events }) =>
        void events.push({
          ...events[0]!,
          id: 'last',
          starts: '2026-11-03 10:00',
          ends: '2026-11-03 11:00',
        }),
      'later 2026-11-03 meeting/last/minutes > content/registers/events.yaml:2',
    ],
    [
      'a community that does not meet',
      'champion',
      (rows) => {
        rows.events = []
      },
      'later meeting/none/corporate > content/registers/events.yaml',
    ],
    [
      'a level without training',
      'champion',
      ({ levels }) => {
        levels[1]!.training = []
      },
      'later training/level/corporate > content/registers/levels.yaml:2',
    ],
    [
      'software without updates',
      'technician',
      ({ software }) => {
        software[0]!.supported_until = day('2026-11-21')
      },
      'urgent 2026-11-21 software/edge/support > content/registers/software.yaml:1',
    ],
    [
      'software near its end of support',
      'technician',
      ({ software }) => {
        software[0]!.supported_until = day('2027-01-31')
      },
      'soon 2027-01-31 software/edge/support > content/registers/software.yaml:1',
    ],
    [
      'software whose owner is missing',
      'technician',
      ({ posts }) => {
        posts[0]!.vacant = true
      },
      'soon software/edge/owner-vacant > content/registers/software.yaml:1',
    ],
    [
      'software that nobody looked at for a year',
      'technician',
      ({ software }) => {
        software[0]!.checked_on = day('2025-11-01')
      },
      'later 2026-11-01 software/edge/check > content/registers/software.yaml:1',
    ],
  ])('%s is on the desk of the %s', (_, role, change, line) => {
    expect(told(role, given(change))).toContain(line)
  })

  test('the last day of support, and support for longer than half a year, are no matter', () => {
    const until = (value: string) =>
      given(({ software }) => {
        software[0]!.supported_until = day(value)
      })
    expect(told('technician', until('2026-11-22'))).toEqual([
      'soon 2026-11-22 software/edge/support > content/registers/software.yaml:1',
    ])
    expect(told('technician', until('2027-06-01'))).toEqual([])
  })

  test('an application that is refused, withdrawn, or approved and entered asks nothing', () => {
    for (const to of ['refused', 'withdrawn', 'active', 'draft'])
      expect(told('champion', given(applied('licence', to, '2026-11-01')))).toEqual([])
    const entered = given((rows) => {
      applied('licence', 'approved', '2026-11-01')(rows)
      rows.licences[0]!.application = 'new'
    })
    expect(told('champion', entered)).toEqual([])
  })

  test('who renewed is not told of the licence that lapsed', () => {
    const renewed = given((rows) => {
      lapsedForClerk(rows)
      rows.licences.push({ ...rows.licences[0]!, id: 'again', expires_on: day('2028-10-01') })
    })
    expect(told('champion', renewed)).toEqual([])
  })

  test('a licence whose holder left the post is told where people.yaml says so, and not without it', () => {
    const people = located([{ holder: 'bbbb3333', name: 'A', post: 'librarian' }], 'people.yaml')
    expect(told('champion', given(undefined, { people }))).toContain(
      'soon licence/licence-clerk/left-post > content/registers/licences.yaml:1',
    )
    expect(told('champion', given(undefined, { people: undefined }))).toEqual([])
  })

  test('a corporate user without a recorded pass is told only where passes are known', () => {
    const people = located(
      [
        { holder: 'aaaa2222', name: 'A', post: 'clerk', learner: 'Ann' },
        { holder: 'bbbb3333', name: 'B', post: 'librarian', learner: 'bob' },
      ],
      'people.yaml',
    )
    const courses = [
      {
        course: {
          id: 'licence',
          licence: {},
          last_reviewed_on: '2026-11-01',
          review_in: '12 months',
        },
        lessons: [{ language: 'en' }],
      },
    ] as unknown as Site['courses']
    const passes = [{ learner: 'ann', course: 'licence', on: day('2025-05-01') }]
    expect(told('champion', given(undefined, { people, courses, passes }))).toEqual([
      'soon licence/licence-librarian/no-pass > npx moothall lms report --format csv > var/completions.csv',
    ])
    expect(told('champion', given(undefined, { people, courses }))).toEqual([])
  })

  test('another role whose posts are vacant is on the coordinator’s desk, with its deputy', () => {
    const of = given(({ roles, posts }) => {
      posts[1]!.vacant = true
      posts[2]!.vacant = true
      roles.push({
        ...roles[0]!,
        id: 'sponsor',
        posts: [{ post: 'clerk' }, { post: 'librarian' }],
        deputy_post: 'assistant',
      })
    })
    const lines = told('coordinator', of).filter((line) => line.includes('role/'))
    expect(lines).toEqual([
      'soon role/sponsor/librarian/vacant > /roles/#sponsor',
      'soon role/sponsor/assistant/deputy-vacant > /roles/#sponsor',
    ])
  })

  test('a kind of message that is passed on to a vacant post is told, and urgent where harm is near', () => {
    const kind = { id: 'danger', name: { en: 'Danger' }, post: 'assistant', urgent: true }
    const referral = {
      kinds: located([kind], 'kinds.yaml'),
      questions: [],
    } as unknown as Site['referral']
    const vacant = given(
      ({ posts }) => {
        posts[2]!.vacant = true
      },
      { referral },
    )
    expect(told('champion', vacant)).toEqual([
      'urgent referral/danger/vacant > /refer/kind/danger/',
    ])
    expect(told('champion', given(undefined, { referral }))).toEqual([])
  })
})

describe('from guidelines, feeds, settings and the check', () => {
  const guideline = (level: string, last_reviewed_on: string) =>
    located(
      [{ title: 'Be kind', level, owner_post: 'clerk', last_reviewed_on, review_in: '12 months' }],
      'g.md',
    ).map((each) => ({ ...each, id: 'be-kind', language: 'en' })) as unknown as Site['guidelines']

  test('a review is told once it is near, and to the role that the level belongs to', () => {
    const at = (level: string, last: string) =>
      given(undefined, { guidelines: guideline(level, last) })
    expect(told('champion', at('basic', '2025-11-21'))).toEqual([
      'soon 2026-11-21 review/guideline/be-kind > /guidelines/be-kind/',
    ])
    expect(told('champion', at('corporate', '2025-12-22'))).toEqual([
      'later 2026-12-22 review/guideline/be-kind > /guidelines/be-kind/',
    ])
    expect(told('champion', at('basic', '2025-12-23'))).toEqual([])
    const managers = given(
      ({ levels }) =>
        void levels.push({
          ...levels[1]!,
          id: 'manager',
          entry: { application: 'account', decided_by: 'coordinator' },
        }),
      { guidelines: guideline('manager', '2025-11-21') },
    )
    expect(told('coordinator', managers).join()).toContain('review/guideline/be-kind')
    expect(told('champion', managers)).toEqual([])
  })

  test('of a guideline in two languages the earlier day counts, and it is told once', () => {
    const [en] = guideline('basic', '2026-11-01')
    const [cy] = guideline('basic', '2025-10-01')
    const guidelines = [
      en!,
      { ...cy!, language: 'cy' as const, value: { ...cy!.value, title: 'Byddwch yn garedig' } },
    ]
    expect(mattersOf('champion', given(undefined, { guidelines }))).toMatchObject([
      { day: '2026-10-01', about: { en: 'Be kind', cy: 'Byddwch yn garedig' } },
    ])
  })

  test('a course that is not taught in a language of the site is told until it is', () => {
    const settings = { ...given().site.settings, languages: ['en' as const, 'cy' as const] }
    const course = {
      id: 'licence',
      title: { en: 'Licence to post' },
      prerequisites: [],
      level: 'corporate',
      last_reviewed_on: '2026-11-01',
      review_in: '12 months',
    }
    const taughtIn = (...languages: string[]) => {
      const lessons = languages.map((language) => ({ language }))
      const courses = [{ course, lessons }] as unknown as Site['courses']
      return told('champion', given(undefined, { courses, settings }))
    }
    expect(taughtIn('en')).toEqual(['later training/course/licence/cy > /learn/licence/'])
    expect(taughtIn('en', 'cy')).toEqual([])
  })

  test('a feed that fails, one that is held back and one without a source are the technician’s', () => {
    const trouble = (kind: 'refused' | 'quarantined') => ({
      failing: {
        since: '2026-11-18T05:00:00Z',
        trouble: { kind, code: 'fetch/status', says: 'The server answers 403.' },
      },
    })
    const failing = given(
      undefined,
      {},
      { statuses: new Map([asked('town-x', trouble('refused'))]) },
    )
    expect(told('technician', failing)).toEqual([
      'soon 2026-11-18 feed/town-x/failing > npx moothall feeds --account town-x --now',
    ])
    const held = given(
      undefined,
      {},
      { statuses: new Map([asked('town-x', trouble('quarantined'))]) },
    )
    expect(told('technician', held)).toEqual([
      'soon 2026-11-18 feed/town-x/held > npx moothall feeds held',
    ])
    const none = given(undefined, { snapshots: [snapshot('town-x', post('2026-11-20T10:00:00Z'))] })
    expect(told('technician', none)).toEqual([
      'later feed/library-facebook/by-hand > npx moothall feeds post library-facebook --text … --at …',
    ])
  })

  test('feeds that nobody asked for days are told once', () => {
    const old = snapshot('town-x', post('2026-11-10T10:00:00Z'))
    old.value.checked = '2026-11-15T06:00:00Z'
    const of = given(
      ({ accounts }) => {
        accounts[1]!.feed = accounts[0]!.feed
      },
      {
        snapshots: [old, { ...old, value: { ...old.value, account: 'library-facebook' } }],
      },
    )
    expect(told('technician', of)).toEqual(['soon 2026-11-15 feeds/not-asked > npx moothall feeds'])
    expect(mattersOf('technician', of)[0]!.needs.en).toContain('2 accounts have not been asked')
  })

  test('silence of a month and pictures without a description are the coordinator’s', () => {
    const picture = { kind: 'image' as const, file: 'a.webp', width: 1, height: 1, alt: null }
    const snapshots = [
      snapshot('town-x', post('2026-10-10T10:00:00Z')),
      snapshot('library-facebook', post('2026-11-20T10:00:00Z', { media: [picture] })),
    ]
    const lines = told('coordinator', given(undefined, { snapshots }))
    expect(lines).toEqual([
      'later feed/library-facebook/undescribed > /social/library-facebook/',
      'later 2026-10-10 feed/town-x/quiet > /social/town-x/',
    ])
  })

  test('the next review sheet is due a month after the last, and never where nothing was said', () => {
    const sheets = (...names: string[]) => given(undefined, {}, { sheets: names })
    expect(told('champion', sheets('2026-09-01--2026-10-20-en.html', 'notes.txt'))).toEqual([
      'soon 2026-11-20 review-sheet > npx moothall feeds review --from 2026-10-20 --to 2026-11-22',
    ])
    expect(told('champion', sheets())).toEqual([
      'soon review-sheet > npx moothall feeds review --from 2026-10-22 --to 2026-11-22',
    ])
    expect(told('champion', given(undefined, { snapshots: [] }, { sheets: [] }))).toEqual([])
  })

  test('what the settings leave out is told, but for a site without the endpoint only the address', () => {
    const of = (endpoint: object) =>
      given(undefined, { settings: settings.parse({ name: 'Onnen', endpoint }) })
    expect(told('technician', of({}))).toEqual([
      'later setup/signIn > moothall.yaml',
      'later setup/address > moothall.yaml',
      'later setup/mail > moothall.yaml',
    ])
    expect(told('technician', of({ enabled: false }))).toEqual([
      'later setup/address > moothall.yaml',
    ])
  })

  test('warnings of the check are counted by kind', () => {
    const warning = { severity: 'warning' as const, file: 'a.md', message: 'No.', remedy: 'Yes.' }
    const findings = ['text/b', 'link/a', 'text/b'].map((code) => ({ ...warning, code }))
    expect(mattersOf('technician', given(undefined, {}, { findings }))).toMatchObject([
      { id: 'check/link/a' },
      { id: 'check/text/b', needs: { en: expect.stringContaining('2 times') } },
    ])
  })
})

test('every sentence of every source is there in both languages', () => {
  const of = given(
    (rows) => {
      lapsedForClerk(rows)
      for (const post of rows.posts) post.vacant = true
      rows.events = []
      rows.headcount.shift()
    },
    { snapshots: [] },
  )
  const all = deskRoles.flatMap((role) => mattersOf(role, of))
  expect(all.length).toBeGreaterThan(8)
  for (const { id, needs } of all) expect([id, needs.cy]).not.toEqual([id, needs.en])
})

test('the table names every source once', () => {
  expect(new Set(Object.values(sources)).size).toBe(Object.keys(sources).length)
})
