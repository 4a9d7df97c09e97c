/** A small council where nothing needs anybody's attention, for tests that change one thing of it. */
import { join } from 'node:path'
import { desksOf } from '#desks/desk.ts'
import { factsOf, type Given, values } from '#desks/facts.ts'
import type { Day } from '#model/day.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import { type RegisterName, registerFile, registerNames } from '#model/registers.ts'
import { settings } from '#model/settings.ts'
import type { Located, Site } from '#model/site.ts'
import type { FeedItem, Snapshot } from '#model/snapshot.ts'
import { loadSite } from '#site/load.ts'

export const today = '2026-11-22' as Day

const fixture = join(import.meta.dirname, '../../fixtures/sites/registers')
const { site } = await loadSite(fixture, { today })

export type Rows = { [Name in RegisterName]: Site['registers'][Name][number]['value'][] }

export const located = <Value>(all: readonly Value[], file: string): Located<Value>[] =>
  all.map((value, at) => ({ value, place: { file, line: () => at + 1 } }))

export const post = (published: string, more: Partial<FeedItem> = {}): FeedItem => ({
  id: `x:town-x:${published}`,
  published,
  url: 'https://x.com/OnnenTown/1',
  text: 'News',
  topics: [],
  media: [],
  ...more,
})

export const snapshot = (account: string, ...items: FeedItem[]): Located<Snapshot> => ({
  value: { version: 1, account, checked: `${today}T06:00:00Z`, items },
  place: { file: `content/feeds/${account}.json`, line: () => 1 },
})

export const asked = (account: string, more: Partial<FeedStatus> = {}): [string, FeedStatus] => [
  account,
  {
    version: 1,
    account,
    asked: `${today}T06:00:00Z`,
    outcome: 'fresh',
    notes: [],
    posts: 1,
    media: { files: 0, bytes: 0, without_alt: 0 },
    ...more,
  },
]

/** The quiet council after a change to its rows, with other parts of the site and what lies beside it. */
export function given(
  change: (rows: Rows) => void = () => {},
  parts: Partial<Site> = {},
  rest: Partial<Given> = {},
): Given {
  const rows = Object.fromEntries(
    registerNames.map((name) => [name, structuredClone(values<unknown>(site.registers[name]))]),
  ) as Rows
  for (const account of rows.accounts) {
    account.house_rules_url = 'https://onnen.example/rules'
    account.private = { ...account.private!, contributors: [], management_tools: [], mfa: 'key' }
  }
  const month = today.slice(0, 7)
  rows.headcount = rows.posts.map(({ service }) => ({ service, month, number: 3 }))
  rows.events[0]!.starts = '2027-02-03 10:00'
  rows.events[0]!.ends = '2027-02-03 11:00'
  rows.elections = []
  rows.software[0]!.supported_until = '2028-03-31' as Day
  change(rows)
  const registers = Object.fromEntries(
    registerNames.map((name) => [name, located<unknown>(rows[name], registerFile(name))]),
  ) as unknown as Site['registers']
  const recent = post('2026-11-20T10:00:00Z')
  return {
    site: {
      ...site,
      settings: settings.parse({
        name: 'Onnen Town Council',
        address: 'https://social.onnen.example',
        endpoint: {
          identity: { kiosk: true },
          mail: { host: 'mail.example', from: 'a@b.example' },
        },
      }),
      snapshots: [snapshot('town-x', recent), snapshot('library-facebook', recent)],
      pages: [],
      registers,
      ...parts,
    },
    today,
    statuses: new Map([asked('town-x')]),
    sheets: ['2026-10-21--2026-11-20-en.html'],
    findings: [],
    ...rest,
  }
}

export const mattersOf = (role: DeskRole, of: Given): Matter[] => desksOf(factsOf(of))[role].matters

/** A desk as one line a matter: `urgent 2026-10-01 licence/… > how`. */
export const told = (role: DeskRole, of: Given): string[] =>
  mattersOf(role, of).map(({ urgency, day, id, resolve }) =>
    [urgency, day, id, '>', 'link' in resolve ? resolve.link.en : Object.values(resolve)[0]]
      .filter((each) => each !== undefined)
      .join(' '),
  )
