import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import type { Day } from '#model/day.ts'
import type { Headcount } from '#model/headcount.ts'
import { settings } from '#model/settings.ts'
import { loadSite } from '#site/load.ts'
import { recordFor } from '../../src/cli/desks/record.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { type Running, running, temporary } from './support/running.ts'
import { site } from './support/site.ts'

const people = [
  { id: 'nia', name: 'Nia Prys', roles: ['champion' as const] },
  { id: 'gwyn', name: 'Gwyn Price', roles: ['technician' as const] },
  { id: 'megan', name: 'Megan Rees' },
]
const libraries = { service: { en: 'Libraries', cy: 'Llyfrgelloedd' }, month: '2026-11', number: 3 }

const council = (headcount: Headcount[] = []) => ({
  ...site,
  settings: settings.parse({ name: 'Onnen', endpoint: { development_people: people } }),
  headcount,
})

const at = (day: string) => () => new Date(`${day}T12:00:00Z`)

async function inStore(
  { data }: Running,
  work: (store: ReturnType<typeof sqliteStore>) => Promise<unknown>,
) {
  const store = sqliteStore(`${data}/moothall.sqlite`)
  await work(store)
  await store.close()
}

const deskOf = async ({ url }: Running, person: string, role: string) =>
  (await (await signedIn(url, person)).get(`/lms/desks/${role}`)).json

test('a champion is told how many are late with their induction, and never who', async () => {
  const server = await running({ now: at('2026-11-23'), site: council() })
  await signedIn(server.url, 'megan')
  await inStore(server, ({ staff }) =>
    staff.keep(
      [
        {
          identifier: 'megan',
          name: 'Megan Rees',
          service: 'Libraries',
          starts: '2026-01-05',
          leaves: null,
        },
      ],
      [],
    ),
  )
  const desk = await deskOf(server, 'nia', 'champion')
  expect(desk).toMatchObject({
    state: 'missing',
    matters: [
      {
        id: 'training/induction/overdue',
        urgency: 'soon',
        day: '2026-02-04',
        about: { en: 'Induction', cy: 'Cynefino' },
        needs: { en: '1 person should have completed it by now. Remind them and their managers.' },
        resolve: { link: { en: '/lms/reports/attention?course=induction' } },
      },
    ],
  })
  expect(JSON.stringify(desk)).not.toContain('Megan')
})

test('services in which nobody holds the course of a licence are named, where it is known who works where', async () => {
  const server = await running({ now: at('2026-11-23'), site: council([libraries]) })
  expect(await deskOf(server, 'nia', 'champion')).toMatchObject({ matters: [] })
  await inStore(server, ({ staff }) =>
    staff.keep(
      [
        {
          identifier: 'megan',
          name: 'Megan Rees',
          service: 'Highways',
          starts: '2026-11-20',
          leaves: null,
        },
      ],
      [],
    ),
  )
  expect(await deskOf(server, 'nia', 'champion')).toMatchObject({
    matters: [
      {
        id: 'training/licence-to-post/services',
        needs: { cy: expect.stringContaining('Llyfrgelloedd') },
      },
    ],
  })
})

test('nothing comes from a record in which nobody is late', async () => {
  const server = await running({ now: at('2026-11-23'), site: council() })
  const megan = await signedIn(server.url, 'megan')
  const { token } = await megan.register('know-the-rules')
  await megan.post('/lms/commits', commitOf(token, { cmi: seen('why', 'how') }))
  expect(await deskOf(server, 'nia', 'champion')).toMatchObject({ matters: [] })
  expect(await deskOf(server, 'gwyn', 'technician')).toMatchObject({ matters: [] })
})

test('a technician is told of mail that was refused', async () => {
  const server = await running({ now: at('2026-11-23'), site: council() })
  const letter = { learner: null, recipient: 'a@b.example', subject: 'S', text: 'T', html: 'T' }
  await inStore(server, async ({ mail }) => {
    await mail.put(
      [
        { id: 'one', ...letter },
        { id: 'two', ...letter },
      ],
      '2026-11-23T11:00:00Z',
    )
    await mail.bury('one', 'There is no such mailbox')
  })
  expect(await deskOf(server, 'gwyn', 'technician')).toMatchObject({
    matters: [
      {
        id: 'unsent/mail',
        needs: { en: expect.stringContaining('1 letter was refused') },
        resolve: { command: 'npx moothall lms mail' },
      },
    ],
  })
})

test('the command reads the same record without touching it, and says why where it cannot', async () => {
  const dir = join(import.meta.dirname, '../fixtures/sites/registers')
  const { site: loaded } = await loadSite(dir)
  const today = '2026-11-23' as Day
  const server = await running({ now: at(today), site: council() })
  await inStore(server, async ({ mail }) => {
    const letter = { learner: null, recipient: 'a@b.example', subject: 'S', text: 'T', html: 'T' }
    await mail.put([{ id: 'one', ...letter }], `${today}T11:00:00Z`)
    await mail.bury('one', 'There is no such mailbox')
  })
  const place = { site: dir, data: server.data }
  expect(await recordFor('technician', loaded, place, today)).toMatchObject({
    says: 'read',
    matters: [{ id: 'unsent/mail' }],
  })
  const elsewhere = { site: dir, data: temporary() }
  expect(await recordFor('technician', loaded, elsewhere, today)).toMatchObject({
    says: 'not-read',
    matters: [],
    why: expect.stringContaining('There is no database'),
  })
})
