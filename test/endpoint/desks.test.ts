import { expect, test } from 'vitest'
import type { AccountReport } from '#model/account-report.ts'
import type { Day } from '#model/day.ts'
import type { Desk, DeskRole, Matter } from '#model/desk.ts'
import { settings } from '#model/settings.ts'
import { signedIn } from './support/browser.ts'
import { running, write } from './support/running.ts'
import { site } from './support/site.ts'

const now = () => new Date('2026-11-23T12:00:00Z')
const html = { accept: 'text/html' }

const noDeputy: Matter = {
  id: 'account/town-facebook/no-deputy',
  urgency: 'soon',
  about: { en: 'Town on Facebook', cy: 'Y dref ar Facebook' },
  needs: { en: 'No deputy. The owner names one.', cy: 'Dim dirprwy. Mae’r perchennog yn enwi un.' },
  resolve: { link: { en: '/accounts/town-facebook/', cy: '/cy/accounts/town-facebook/' } },
}
const noSecondStep: Matter = {
  ...noDeputy,
  id: 'account/town-facebook/no-second-step',
  urgency: 'urgent',
  day: '2026-11-01' as Day,
  needs: { en: 'No second step <at> sign-in.' },
  resolve: { command: 'npx moothall feeds --account town-facebook' },
}

const people = [
  { id: 'nia', name: 'Nia Prys', roles: ['champion' as const] },
  { id: 'ifan', name: 'Ifan Hughes', roles: ['coordinator' as const] },
  { id: 'gwyn', name: 'Gwyn Price', roles: ['technician' as const] },
  { id: 'alys', name: 'Alys Wyn', roles: ['administrator' as const] },
  { id: 'megan', name: 'Megan Rees' },
]

/** A server whose build kept the coordinator's desk, as `text` where that is given. */
async function withDesk(text?: string, day = '2026-11-23') {
  const council = {
    ...site,
    settings: settings.parse({
      name: 'Dyffryn Onnen County Council',
      endpoint: { development_people: people },
    }),
  }
  const server = await running({ now, site: council })
  const kept: Desk = { role: 'coordinator', day: day as Day, matters: [noDeputy, noSecondStep] }
  write(server.data, { 'desks/coordinator.json': text ?? JSON.stringify(kept) })
  return server
}

test('a coordinator reads their desk as a page, the most urgent first, and everything in it is escaped', async () => {
  const { url } = await withDesk()
  const ifan = await signedIn(url, 'ifan')
  const { status, text } = await ifan.get('/lms/desks/coordinator', html)
  expect(status).toBe(200)
  expect(text).toContain('<strong>1 urgent, 1 soon, 0 to know</strong>')
  expect(text.indexOf('Urgent (1)')).toBeLessThan(text.indexOf('Soon (1)'))
  expect(text).toContain('No second step &lt;at&gt; sign-in.')
  expect(text).toContain('<code>npx moothall feeds --account town-facebook</code>')
  expect(text).toContain('Since 1 November 2026')
  expect(text).toContain('href="/accounts/town-facebook/"')
})

test('the desk in Welsh is Welsh, and marks what has no translation as English', async () => {
  const { url } = await withDesk()
  const ifan = await signedIn(url, 'ifan')
  const { text } = await ifan.get('/lms/desks/coordinator?language=cy', html)
  expect(text).toContain('Desg y cydlynydd')
  expect(text).toContain('href="/cy/accounts/town-facebook/">Y dref ar Facebook')
  expect(text).toContain('<span lang="en">No second step &lt;at&gt; sign-in.</span>')
})

test('a program gets the same as JSON, and a calendar as iCalendar', async () => {
  const { url } = await withDesk()
  const ifan = await signedIn(url, 'ifan')
  for (const path of ['coordinator', 'coordinator.json'])
    expect((await ifan.get(`/lms/desks/${path}`)).json).toEqual({
      role: 'coordinator',
      today: '2026-11-23',
      built: '2026-11-23',
      state: 'fresh',
      matters: [noSecondStep, noDeputy],
    })
  const { headers, text } = await ifan.get('/lms/desks/coordinator.ics')
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(text).toContain('DTSTART;VALUE=DATE:20261101')
})

const opens: Record<string, readonly DeskRole[]> = {
  nia: ['champion'],
  ifan: ['coordinator'],
  gwyn: ['technician'],
  alys: ['champion', 'coordinator', 'technician'],
  megan: [],
}

test.each(Object.entries(opens))(
  '%s opens the desks of their roles, and no other in any form',
  async (person, own) => {
    const { url } = await withDesk()
    const browser = await signedIn(url, person)
    for (const role of ['champion', 'coordinator', 'technician'] as const)
      for (const ending of ['', '.json', '.ics']) {
        const { status, text } = await browser.get(`/lms/desks/${role}${ending}`, html)
        expect([role, ending, status]).toEqual([role, ending, own.includes(role) ? 200 : 403])
        if (!own.includes(role)) expect(text).not.toContain('second step')
      }
    const index = await browser.get('/lms/desks', html)
    expect(index.status).toBe(own.length === 0 ? 403 : own.length === 1 ? 302 : 200)
    if (own.length === 1) expect(index.headers.get('location')).toBe(`/lms/desks/${own[0]}`)
    else
      for (const role of ['champion', 'coordinator', 'technician'] as const)
        expect(index.text.includes(`/lms/desks/${role}`)).toBe(own.includes(role))
  },
)

test('nobody sees a desk before they sign in, and a browser is told how', async () => {
  const { url } = await withDesk()
  const page = await fetch(`${url}/lms/desks/coordinator`, { headers: html })
  expect(page.status).toBe(401)
  expect(await page.text()).toContain('/lms/sign-in?back=%2Flms%2Fdesks%2Fcoordinator')
  expect((await fetch(`${url}/lms/desks/coordinator.ics`)).status).toBe(401)
})

test('a desk that nobody has is not there', async () => {
  const { url } = await withDesk()
  const alys = await signedIn(url, 'alys')
  for (const path of ['sponsor', 'champion.html', 'constructor', '..%2fchampion'])
    expect((await alys.get(`/lms/desks/${path}`)).status, path).toBe(404)
})

test('a desk of another day says of which', async () => {
  const { url } = await withDesk(undefined, '2026-11-20')
  const ifan = await signedIn(url, 'ifan')
  const { text } = await ifan.get('/lms/desks/coordinator', html)
  expect(text).toContain('last built on 20 November 2026')
  expect(text).toContain('No deputy.')
})

test.each([
  ['half a file', '{"role":"coordinator"'],
  ['another role', JSON.stringify({ role: 'champion', day: '2026-11-23', matters: [] })],
  ['no list', JSON.stringify({ role: 'coordinator', day: '2026-11-23', matters: 'none' })],
  [
    'a link that leaves',
    JSON.stringify({
      role: 'coordinator',
      day: '2026-11-23',
      matters: [{ ...noDeputy, resolve: { link: { en: 'javascript:alert(1)' } } }],
    }),
  ],
])('a desk that cannot be read (%s) says so and is no empty desk', async (_, text) => {
  const { url } = await withDesk(text)
  const ifan = await signedIn(url, 'ifan')
  const page = await ifan.get('/lms/desks/coordinator', html)
  expect(page.status).toBe(200)
  expect(page.text).toContain('cannot be read')
  expect(page.text).not.toContain('Nothing needs your attention')
})

test('where no build kept a desk, the page says so', async () => {
  const { url } = await withDesk()
  const nia = await signedIn(url, 'gwyn')
  const { text } = await nia.get('/lms/desks/technician', html)
  expect(text).toContain('The last build kept nothing')
})

test('an empty desk says that nothing needs attention', async () => {
  const { url } = await withDesk(
    JSON.stringify({ role: 'coordinator', day: '2026-11-23', matters: [] }),
  )
  const ifan = await signedIn(url, 'ifan')
  const { text } = await ifan.get('/lms/desks/coordinator', html)
  expect(text).toContain('Nothing needs your attention today.')
})

const report: AccountReport = {
  day: '2026-11-23' as Day,
  accounts: [
    {
      account: 'town-facebook',
      name: { en: 'Town on Facebook', cy: 'Y dref ar Facebook' },
      platform: 'facebook',
      status: 'active',
      owner: { en: '=Librarian' },
      second_step: 'sms',
      review_due: '2026-12-01' as Day,
      points: [
        { code: 'weak-second-step' },
        { code: 'review-overdue', since: '2026-11-01' as Day },
      ],
    },
    {
      account: 'town-x',
      name: { en: 'Town on X' },
      platform: 'x',
      status: 'active',
      owner: { en: 'Clerk' },
      review_due: '2027-12-01' as Day,
      points: [],
    },
  ],
}

test('a coordinator sees how every account stands, and those with one point', async () => {
  const { url, data } = await withDesk()
  write(data, { 'desks/accounts.json': JSON.stringify(report) })
  const ifan = await signedIn(url, 'ifan')
  const page = await ifan.get('/lms/desks/coordinator/accounts', html)
  expect(page.text).toContain('Nothing is the matter with 1 of 2 accounts.')
  expect(page.text).toContain('Second step by text message (1)')
  expect(page.text).toContain('Review overdue, since 1 November 2026')
  expect(page.text).toContain('Town on X')
  const some = await ifan.get('/lms/desks/coordinator/accounts?point=weak-second-step', html)
  expect(some.text).not.toContain('Town on X')
  expect((await ifan.get('/lms/desks/coordinator/accounts.json')).json).toEqual(report)
})

test('the report on accounts is a CSV that no spreadsheet runs', async () => {
  const { url, data } = await withDesk()
  write(data, { 'desks/accounts.json': JSON.stringify(report) })
  const ifan = await signedIn(url, 'ifan')
  const { text } = await ifan.get('/lms/desks/coordinator/accounts.csv')
  expect(text).toContain(
    `town-facebook,Town on Facebook,facebook,active,"'=Librarian",,sms,,,2026-12-01,weak-second-step | review-overdue (2026-11-01),`,
  )
})

test('the report on accounts is for coordinators and administrators alone', async () => {
  const { url, data } = await withDesk()
  write(data, { 'desks/accounts.json': JSON.stringify(report) })
  for (const person of Object.keys(opens)) {
    const browser = await signedIn(url, person)
    for (const ending of ['', '.csv', '.json']) {
      const { status, text } = await browser.get(`/lms/desks/coordinator/accounts${ending}`, html)
      const may = opens[person]!.includes('coordinator')
      expect([person, ending, status]).toEqual([person, ending, may ? 200 : 403])
      expect(text.includes('weak-second-step') || text.includes('Second step by')).toBe(may)
    }
  }
})

test('where no build kept a report on accounts, or half of one, the page says so', async () => {
  const { url, data } = await withDesk()
  const ifan = await signedIn(url, 'ifan')
  const missing = await ifan.get('/lms/desks/coordinator/accounts', html)
  expect(missing.status).toBe(404)
  expect(missing.text).toContain('The last build kept nothing')
  write(data, { 'desks/accounts.json': '{"day":"2026-11-23","accounts":[{}]}' })
  const half = await ifan.get('/lms/desks/coordinator/accounts.csv', html)
  expect(half.text).toContain('cannot be read')
})

test('of hundreds of matters the first hundred of each urgency are shown, and all on demand', async () => {
  const matters = Array.from({ length: 130 }, (_, number) => ({
    ...noDeputy,
    id: `account/${number}/no-deputy`,
    about: { en: `Account ${number}.` },
  }))
  const { url } = await withDesk(
    JSON.stringify({ role: 'coordinator', day: '2026-11-23', matters }),
  )
  const ifan = await signedIn(url, 'ifan')
  const some = await ifan.get('/lms/desks/coordinator', html)
  expect(some.text).toContain('Account 99.')
  expect(some.text).not.toContain('Account 100.')
  expect(some.text).toContain('Show all 130')
  expect((await ifan.get('/lms/desks/coordinator?show=all', html)).text).toContain('Account 129.')
})
