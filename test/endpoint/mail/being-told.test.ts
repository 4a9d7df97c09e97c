/** Who is told what by mail, from the record to a real mail server, over restarts. */
import { expect, onTestFinished, test } from 'vitest'
import { mailer } from '#lms/mail/mailer.ts'
import { smtp } from '#lms/mail/smtp.ts'
import type { Letter } from '#lms/store/mail.ts'
import { databaseIn } from '#lms/store/open.ts'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import type { Day } from '#model/day.ts'
import { mail } from '#model/mail.ts'
import { settings } from '#model/settings.ts'
import { type MailServer, mailServer, wordsIn } from '../../support/mail-server.ts'
import { runCli } from '../../support/run-cli.ts'
import { running, temporary, write } from '../support/running.ts'
import { site } from '../support/site.ts'

const pace = { idle: 20, random: Math.random, wait: () => 20 }
const waiting = { timeout: 20_000, interval: 50 }
const silent = { stuck: () => {}, going: () => {} }

async function server(...words: Parameters<typeof mailServer>): Promise<MailServer> {
  const there = await mailServer(...words)
  onTestFinished(() => there.close())
  return there
}

const yaml = (port: number) =>
  `name: Dyffryn Onnen County Council
address: https://social.onnen.example
contact: { email: social.media@onnen.example }
endpoint:
  mail: { host: 127.0.0.1, port: ${port}, tls: none, from: no-reply@onnen.example, addresses: "{account}@onnen.example" }
`

const sending = (port: number) => ({
  ...site,
  settings: settings.parse({
    name: 'Dyffryn Onnen County Council',
    address: 'https://social.onnen.example',
    contact: { email: 'social.media@onnen.example' },
    endpoint: {
      mail: {
        host: '127.0.0.1',
        port,
        tls: 'none',
        from: 'no-reply@onnen.example',
        addresses: '{account}@onnen.example',
      },
    },
  }),
  reviews: [
    {
      id: 'guideline:personal-use',
      title: { en: 'Personal use', cy: 'Defnydd personol' },
      path: '/guidelines/personal-use/',
      due: '2026-11-20' as Day,
    },
  ],
})

/** A starter without an induction, and somebody whose licence of twelve months is nearly over. */
async function record(data: string): Promise<void> {
  const store = sqliteStore(databaseIn(data))
  const person = { service: null, starts: null, leaves: null }
  await store.staff.keep(
    [
      { ...person, identifier: 'ceri.morgan', name: 'Ceri Morgan', starts: '2026-10-28' },
      { ...person, identifier: 'samir.ali', name: 'Samir Ali' },
    ],
    [],
  )
  const { key } = await store.learner('proxy:samir.ali', 'Samir Ali')
  const then = '2025-12-10T10:00:00.000Z'
  await store.change({ learner: key, courses: ['licence-to-post'] }, () => ({
    attempts: [
      {
        learner: key,
        course: 'licence-to-post',
        version: 1,
        seen: ['voice', 'consent'],
        tested: true,
        started: then,
        passed: then,
        completed: then,
        language: 'cy',
      },
    ],
  }))
  await store.close()
}

test('each is told once what is due, and again only when it is something else, whatever day the endpoint starts on', async () => {
  const there = await server()
  const data = temporary()
  await record(data)
  const on = async (day: string, count: number): Promise<string[]> => {
    const before = there.received.length
    const now = () => new Date(`${day}T09:00:00Z`)
    const endpoint = await running({ site: sending(there.port), data, now, pace, env: {} })
    await expect.poll(() => there.received.length, waiting).toBe(before + count)
    await expect.poll(() => unsent(data), waiting).toBe(0)
    await endpoint.close()
    return there.received
      .slice(before)
      .map(({ to, source }) => `${to} ${/^Subject: (.*(?:\r?\n .*)*)/m.exec(source)?.[1]}`)
      .map((each) => each.replaceAll(/\r?\n /g, ' '))
      .sort()
  }
  expect(await on('2026-11-22', 3)).toEqual([
    'ceri.morgan@onnen.example Finish your induction by 27 November 2026 / Gorffennwch eich cyfnod cynefino erbyn 27 Tachwedd 2026',
    'samir.ali@onnen.example Licence to post: yn dod i ben ar 10 Rhagfyr 2026',
    "social.media@onnen.example To be reviewed: Personal use / I'w adolygu: Defnydd personol",
  ])
  expect(await on('2026-11-22', 0)).toEqual([])
  expect(await on('2026-11-23', 0)).toEqual([])
  expect(await on('2026-12-05', 1)).toEqual([
    'samir.ali@onnen.example Licence to post: yn dod i ben ar 10 Rhagfyr 2026',
  ])
  expect(await on('2026-12-11', 1)).toEqual([
    'samir.ali@onnen.example Licence to post: wedi dod i ben',
  ])
  expect(wordsIn(there.received[0]!.source)).toMatch(
    /https:\/\/social\.onnen\.example\/(cy\/)?(induction|learn|guidelines)\//,
  )
}, 60_000)

async function unsent(data: string): Promise<number> {
  const store = sqliteStore(databaseIn(data), { create: false })
  const all = await store.mail.list()
  await store.close()
  return all.length
}

const letter = (number: number): Letter => ({
  id: `letter/${number}`,
  learner: null,
  recipient: `person-${number}@onnen.example`,
  subject: `Letter ${number}`,
  text: 'Hello.\n',
  html: '<p>Hello.</p>',
})
const to = (port: number) =>
  smtp(mail.parse({ host: '127.0.0.1', port, tls: 'none', from: 'a@onnen.example' }), undefined)

test('letters that wait while the mail server is away are sent when it is back, by an endpoint that was started anew, each once', async () => {
  const gone = await mailServer()
  await gone.close()
  const data = temporary()
  const first = sqliteStore(databaseIn(data))
  const nine = () => new Date('2026-11-22T09:00:00Z')
  await first.mail.put(
    Array.from({ length: 20 }, (_, number) => letter(number)),
    nine().toISOString(),
  )
  let said = ''
  const running = mailer(
    first,
    to(gone.port),
    nine,
    { ...silent, stuck: (why) => (said = why) },
    pace,
  )
  await expect.poll(() => said, waiting).toContain('ECONNREFUSED')
  await running.stop()
  expect(await first.mail.list()).toHaveLength(20)
  await first.close()

  const there = await server({ port: gone.port })
  const second = sqliteStore(databaseIn(data))
  onTestFinished(() => second.close())
  const jobs = [0, 1].map(() => mailer(second, to(there.port), nine, silent, pace))
  await expect.poll(() => second.mail.list(), waiting).toEqual([])
  for (const each of jobs) await each.stop()
  expect(there.received.map(({ to }) => to.join())).toEqual(
    Array.from({ length: 20 }, (_, number) => letter(number).recipient),
  )
})

test('a greylisted letter holds up no other, and is sent once when its time has come', async () => {
  const there = await server({
    recipient: (address, before) =>
      address.startsWith('person-0') && before === 0 ? { code: 451, says: 'Come again' } : 'take',
  })
  const store = sqliteStore(databaseIn(temporary()))
  onTestFinished(() => store.close())
  let time = Date.parse('2026-11-22T09:00:00Z')
  const now = () => new Date(time)
  await store.mail.put([letter(0), letter(1)], now().toISOString())
  const running = mailer(store, to(there.port), now, silent, pace)
  await expect.poll(() => there.received.length, waiting).toBe(1)
  await expect
    .poll(() => store.mail.list(), waiting)
    .toMatchObject([
      { id: 'letter/0', state: 'waiting', tries: 1, not_before: '2026-11-22T09:05:00.000Z' },
    ])
  time += 5 * 60_000
  await expect.poll(() => store.mail.list(), waiting).toEqual([])
  await running.stop()
  expect(there.received.map(({ to }) => to[0])).toEqual([
    'person-1@onnen.example',
    'person-0@onnen.example',
  ])
})

test('a letter that may have arrived is not sent again by itself; a person can list it and have it sent', async () => {
  const there = await server({ letter: (count) => (count === 1 ? 'hang-up' : 'take') })
  const folder = temporary()
  write(folder, { 'moothall.yaml': yaml(there.port) })
  const data = `${folder}/var`
  const store = sqliteStore(databaseIn(data))
  onTestFinished(() => store.close())
  const nine = () => new Date('2026-11-22T09:00:00Z')
  await store.mail.put([letter(0), letter(1)], nine().toISOString())
  const running = mailer(store, to(there.port), () => new Date(), silent, pace)
  await expect.poll(() => there.received.length, waiting).toBe(2)
  const cli = async (...words: string[]) => {
    const { code, out, err } = await runCli(['lms', 'mail', ...words, '--site', folder])
    return { code, said: out + err }
  }
  await expect.poll(async () => (await store.mail.list())[0]?.state, waiting).toBe('dead')
  expect((await cli()).said).toMatch(
    /letter\/0 +not sent +person-0@onnen.example +0 +it may have arrived: /,
  )
  expect(await cli('retry')).toEqual({ code: 0, said: '1 will be sent again.\n' })
  await expect.poll(() => store.mail.list(), waiting).toEqual([])
  await running.stop()
  expect(await cli('test', 'gwen@onnen.example')).toEqual({
    code: 0,
    said: 'Sent to gwen@onnen.example.\n',
  })
  expect(wordsIn(there.received.at(-1)!.source)).toContain('Mail from this site arrives.')
}, 60_000)
