import { existsSync, readFileSync } from 'node:fs'
import { type FeedStatus, feedStatus } from '#model/feed-status.ts'
import { siteDir } from './site.ts'

/** How the last attempt to ask an account's source went; undefined if there was none, or its file cannot be read. */
export function statusOf(account: string): FeedStatus | undefined {
  const file = `${siteDir}/content/feeds/status/${account}.json`
  if (!existsSync(file)) return undefined
  try {
    return feedStatus.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}
