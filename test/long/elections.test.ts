import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../src/cli/building/build.ts'
import { silentProgress } from '../../src/cli/progress.ts'
import type { Day } from '../../src/model/day.ts'

let site: string
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'moothall-election-'))
  await cp(join(import.meta.dirname, '../fixtures/sites/small'), site, { recursive: true })
  await writeFile(
    join(site, 'content/pages/en/vote.md'),
    `---
title: Register to vote
summary: How to register.
owner_post: town-clerk
last_reviewed_on: 2027-01-04
review_in: 12 months
campaign: true
---

Register by the day before.\n`,
  )
  await writeFile(
    join(site, 'content/registers/elections.yaml'),
    `- id: county-2027
  name: { en: County elections 2027, cy: Etholiadau'r sir 2027 }
  notice_date: 2027-03-22
  poll_date: 2027-05-06
  owner_post: tourism-officer
  guideline: personal-use\n`,
  )
})
/** A campaign's page: what it says of being frozen, whether the search as one types knows it, and whether the full-text one reads it. */
async function campaignPage(): Promise<[says: string, listed: boolean, searched: boolean]> {
  const read = (file: string) => readFile(join(site, 'dist', file), 'utf8')
  const page = await read('vote/index.html')
  const [, says = ''] = /until the end of ([^,<]+), do not post/.exec(page) ?? []
  const index = await read('search/en.json')
  return [says, index.includes('/vote/'), !/<main[^>]*data-pagefind-ignore="all"/.test(page)]
}

afterAll(() => rm(site, { recursive: true, force: true }))

async function bannersOn(today: string): Promise<string[]> {
  await buildSite({ site, today: today as Day, lenient: false }, silentProgress)
  const pages = ['index.html', 'cy/index.html', 'guidelines/personal-use/index.html']
  const texts = await Promise.all(pages.map((page) => readFile(join(site, 'dist', page), 'utf8')))
  return texts.map((text) => /<aside class="mh-election".*?<\/aside>/s.exec(text)?.[0] ?? '')
}

test('every page tells of an election from the day of its notice to polling day and not a day longer, and a campaign rests as long', async () => {
  const [home, welsh, guideline] = await bannersOn('2027-05-06')
  expect(home).toContain('County elections 2027: from 22 March 2027 until the end of 6 May 2027.')
  expect(home).toContain('href="/guidelines/personal-use/"')
  expect(home).toContain('Ask the Tourism officer')
  expect(welsh).toContain('sir 2027')
  expect(guideline).toBe(home)
  expect(await campaignPage()).toEqual(['6 May 2027', false, false])
  expect(await bannersOn('2027-05-07')).toEqual(['', '', ''])
  expect(await campaignPage()).toEqual(['', true, true])
  expect(await bannersOn('2027-03-21')).toEqual(['', '', ''])
})
