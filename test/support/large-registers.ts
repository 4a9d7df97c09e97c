/** A site with registers of any size, in which nothing is wrong: for a council that is much larger than ours. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type RegisterName, registerFile } from '#model/registers.ts'

export type Size = { accounts: number; licences: number; posts: number }

/** Writes the site into `dir`, over the fixture with a row in every register. There must be as many licences as posts, or more. */
export function writeLargeSite(dir: string, { accounts, licences, posts }: Size): void {
  cpSync(join(import.meta.dirname, '../fixtures/sites/registers'), dir, { recursive: true })
  const write = (name: RegisterName, rows: object[]) =>
    writeFileSync(join(dir, registerFile(name)), stringify(rows, { aliasDuplicateObjects: false }))
  const many = <Row>(number: number, row: (n: number) => Row) =>
    Array.from({ length: number }, (_, n) => row(n))
  const postOf = (n: number) => `post-${n % posts}`
  write('posts', [
    { id: 'clerk', title: 'Town clerk', service: "Clerk's office" },
    ...many(posts, (n) => ({
      id: `post-${n}`,
      title: { en: `Officer ${n}`, cy: `Swyddog ${n}` },
      service: { en: `Service ${n % 60}`, cy: `Gwasanaeth ${n % 60}` },
      reports_to: n === 0 ? 'clerk' : `post-${Math.floor(n / 8)}`.replace(`post-${n}`, 'clerk'),
    })),
  ])
  write(
    'licences',
    many(licences, (n) => licence(n, postOf(n))),
  )
  write(
    'accounts',
    many(accounts, (n) => account(n, postOf(n), postOf(n + 1))),
  )
  write('applications', [
    ...many(licences, (n) => application(`licence-application-${n}`, 'licence', postOf(n))),
    ...many(accounts, (n) => application(`account-application-${n}`, 'account', postOf(n))),
  ])
  for (const name of ['headcount', 'enthusiasts'] as const) write(name, [])
}

const licence = (n: number, post: string) => ({
  id: `licence-${n}`,
  holder: `holder${String(n).padStart(6, '0')}`,
  post,
  business_goal: {
    en: 'People know what the council does',
    cy: "Pobl yn gwybod beth mae'r cyngor yn ei wneud",
  },
  platforms: ['facebook', 'x'],
  languages: n % 3 === 0 ? ['en', 'cy'] : ['en'],
  application: `licence-application-${n}`,
  issued_on: '2025-06-01',
  expires_on: n % 7 === 0 ? '2026-10-01' : '2027-06-01',
})

const platforms = [
  ['facebook', 'https://www.facebook.com/'],
  ['x', 'https://x.com/'],
  ['instagram', 'https://www.instagram.com/'],
] as const

function account(n: number, owner_post: string, deputy_post: string) {
  const [platform, host] = platforms[n % platforms.length]!
  return {
    id: `account-${n}`,
    platform,
    handle: `@council${n}`,
    url: `${host}council${n}`,
    display_name: { en: `Council account ${n}`, cy: `Cyfrif cyngor ${n}` },
    purpose: { en: 'Says what changes today', cy: "Dweud beth sy'n newid heddiw" },
    business_goal: { en: 'Fewer avoidable calls', cy: 'Llai o alwadau diangen' },
    audience: [{ en: 'Residents', cy: 'Trigolion' }],
    language: 'bilingual',
    status: n % 11 === 0 ? 'dormant' : 'active',
    owner_post,
    deputy_post,
    application: `account-application-${n}`,
    approved_on: '2024-02-01',
    reviewed_on: n % 5 === 0 ? '2025-03-01' : '2026-03-01',
    review_in: '12 months',
    hours_monitored: { en: 'Monday to Friday', cy: 'Llun i Gwener' },
    response_target: { en: 'One working day', cy: 'Un diwrnod gwaith' },
  }
}

const application = (id: string, kind: 'licence' | 'account', post: string) => ({
  id,
  kind,
  post,
  business_goal: 'People know what the council does',
  log: [
    { on: '2024-01-01', to: 'submitted', by: post },
    { on: '2024-01-08', to: 'manager-agreed', by: 'clerk' },
    { on: '2024-01-20', to: 'approved', by: 'clerk' },
  ],
})
