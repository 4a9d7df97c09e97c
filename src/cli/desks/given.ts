import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Given } from '#desks/facts.ts'
import { feedStore } from '#feeds/store.ts'
import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'

/** What desks are made from: the content, and what lies beside it in the folder of data. */
export function givenOf(
  site: Site,
  findings: readonly Finding[],
  today: Day,
  data: string = join(site.dir, 'var'),
): Given {
  const feeds = feedStore(site.dir, data)
  return {
    site,
    today,
    statuses: new Map(
      site.registers.accounts.flatMap(({ value: { id } }) => {
        const status = feeds.status(id)
        return status ? [[id, status] as const] : []
      }),
    ),
    sheets: namesIn(join(data, 'reviews')),
    findings,
  }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])
