import { expect, test } from 'vitest'
import { type Digest, digestOf, toldMonths } from '#digest/digest.ts'
import type { DigestFacts, DigestPost } from '#digest/facts.ts'
import { toFeed } from '#digest/feed.ts'
import { toMail } from '#digest/mail.ts'
import { toText } from '#digest/text.ts'
import type { PublicAccount } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import type { Event } from '#model/event.ts'
import type { Licence } from '#model/licence.ts'

const today = '2026-11-23' as Day
const nothing: DigestFacts = {
  posts: [],
  changes: [],
  accounts: [],
  licences: [],
  events: [],
  promotions: [],
  elections: [],
}
const post = (day: string, account: string, title: string, warned = false): DigestPost => ({
  day: day as Day,
  account,
  accountName: account,
  title,
  path: `/social/${account}/x/`,
  language: 'en',
  warned,
})
const licence = (issued: string, expires: string) =>
  ({ issued_on: issued, expires_on: expires, status: 'active' }) as Licence
const headings = ({ sections }: Digest) => sections.map(({ heading }) => heading)
const sender = {
  council: 'Onnen & Co',
  site: 'Social media',
  brand: '#12403a',
  address: 'https://social.onnen.example/',
  page: '/digest/2026-10/',
}

test('a month tells the newest post of each account, and counts all of them', () => {
  const posts = [
    post('2026-11-01', 'parks', 'Too late'),
    post('2026-10-31', 'parks', 'Leaves'),
    post('2026-10-02', 'roads', 'Behind a warning', true),
    post('2026-10-01', 'roads', 'Bridge'),
  ]
  const [said] = digestOf('2026-10', { ...nothing, posts }, 'en', today).sections
  expect(said!.says).toBe('3 posts on 2 accounts. The newest of each:')
  expect(said!.items.map(({ text, note }) => `${text} (${note})`)).toEqual([
    'Leaves (parks, 31 October 2026)',
    'Bridge (roads, 1 October 2026)',
  ])
})

test('the present month is told until today, and says so', () => {
  const posts = [post('2026-11-24', 'parks', 'Tomorrow'), post('2026-11-23', 'parks', 'Today')]
  const { soFar, sections } = digestOf('2026-11', { ...nothing, posts }, 'en', today)
  expect(soFar).toBe('This month is not over: it is told until 23 November 2026.')
  expect(sections[0]!.items.map(({ text }) => text)).toEqual(['Today'])
})

test('licences are counted, and fewer than 5 are a few', () => {
  const licences = [
    ...Array.from({ length: 5 }, () => licence('2026-10-05', '2028-10-05')),
    licence('2024-10-05', '2026-10-05'),
  ]
  const [section] = digestOf('2026-10', { ...nothing, licences }, 'en', today).sections
  expect(section!.items.map(({ text }) => text)).toEqual(['Issued: 5', 'Lapsed or ended: a few'])
})

test('a register that was entered all at once does not fill the digest', () => {
  const accounts = Array.from({ length: 3000 }, (_, at) => ({
    id: `account-${at}`,
    status: 'active',
    platform: 'x',
    display_name: { en: `Account ${at}` },
    approved_on: '2026-10-05',
  })) as unknown as PublicAccount[]
  const [section] = digestOf('2026-10', { ...nothing, accounts }, 'en', today).sections
  expect([section!.says, section!.items.length]).toEqual(['10 of 3000:', 10])
})

test('meetings of the rest of the month and of the next are coming up', () => {
  const meeting = (starts: string) => ({ title: { en: starts }, starts, level: 'basic' }) as Event
  const events = ['2027-01-04 10:00', '2026-12-03 10:00', '2026-11-23 10:00'].map(meeting)
  const posts = [post('2026-11-01', 'parks', 'Leaves')]
  const { sections } = digestOf('2026-11', { ...nothing, posts, events }, 'en', today)
  expect(sections[1]!.items.map(({ note }) => note)).toEqual(['3 December 2026, 10:00'])
})

test('months in which nothing happened have no page, and no more are kept than asked', () => {
  const posts = ['2026-11-01', '2026-09-01', '2026-06-01'].map((day) =>
    post(day, 'parks', 'Leaves'),
  )
  const welsh = { language: 'cy', facts: { ...nothing, posts } } as const
  expect(toldMonths([welsh], today, 2)).toEqual(['2026-11', '2026-09'])
  expect(toldMonths([{ language: 'en', facts: nothing }], today)).toEqual([])
})

test('a month that one language alone has something of has a page in both', () => {
  const posts = [post('2026-09-01', 'parks', 'Leaves')]
  const told = [
    { language: 'en', facts: { ...nothing, posts } },
    { language: 'cy', facts: nothing },
  ] as const
  expect(toldMonths(told, today)).toEqual(['2026-09'])
})

test('a month without anything says so, in a mail too', () => {
  const empty = digestOf('2021-01', nothing, 'cy', today)
  expect(headings(empty)).toEqual([])
  for (const made of [toMail(empty, sender), toText(empty, sender)])
    expect(made).toMatch(/Ni ddigwyddodd dim y mis hwn/)
})

const posts = [post('2026-10-31', 'parks', '<b>Leaves</b> & more')]
const october = digestOf('2026-10', { ...nothing, posts }, 'en', today)

test('a mail has full addresses and styles of its own, and what was posted is text in it', () => {
  const mail = toMail(october, sender)
  expect(mail).toContain('href="https://social.onnen.example/social/parks/x/"')
  expect(mail).toContain('&lt;b&gt;Leaves&lt;/b&gt; &amp; more')
  expect(mail).toContain('<title>Onnen &amp; Co: Digest for October 2026</title>')
  expect(mail).not.toMatch(/<(style|link|img|script)\b|class=|href="\//)
})

test('without an address of the site, a mail and a text have names and no links', () => {
  const nowhere = { ...sender, address: undefined }
  expect(toMail(october, nowhere)).not.toContain('href')
  expect(toText(october, nowhere)).not.toMatch(/https?:|\/social\//)
})

test('a text names each thing with its address under it', () => {
  expect(toText(october, sender)).toContain(
    '* <b>Leaves</b> & more\n  parks, 31 October 2026\n  https://social.onnen.example/social/parks/x/\n',
  )
})

test('a feed dates a month that is over by its last day, and keeps its ids without an address', () => {
  const feed = (address: string | undefined) =>
    toFeed(
      [{ digest: october, sender: { ...sender, address } }],
      { title: 'Digest', self: '/digest/feed-en.xml', address },
      today,
    )
  expect(feed(sender.address)).toContain('<updated>2026-10-31T12:00:00.000Z</updated>')
  expect(feed(sender.address)).toContain('https://social.onnen.example/digest/2026-10/')
  expect(feed(undefined)).toContain('urn:moothall:digest:en:2026-10')
})
