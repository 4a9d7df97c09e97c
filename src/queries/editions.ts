import { getEntry } from 'astro:content'
import type { Change } from '#model/change.ts'
import type { Day } from '#model/day.ts'
import { blocksFrom, blocksOf } from '#site/editions/blocks.ts'
import { type KeptEdition, keptEditions } from '#site/editions/kept.ts'
import { type Changed, changedIn } from '#site/editions/word-diff.ts'
import type { GuidelineInLanguage } from './guidelines.ts'
import { kept } from './kept.ts'
import { siteDir } from './site.ts'

export type { Changed }

/** An earlier text of a guideline that is not as the present one is. */
export type Earlier = { changes: number; hash: string; day: Day | undefined; changed: Changed[] }

const all = kept(async (): Promise<KeptEdition[]> => keptEditions(siteDir))

/** The kept editions of a guideline that differ from its text of today, the newest first. */
export async function earlierEditions({
  id,
  language,
  entry,
}: GuidelineInLanguage): Promise<{ earlier: Earlier[]; anyKept: boolean }> {
  const own = (await all()).filter((each) => each.guideline === id && each.language === language)
  const now = blocksFrom(entry.data, entry.body ?? '', language)
  const log = await logOf({ id, entry })
  const earlier = own
    .map(({ changes, hash, text }) => ({
      ...{ changes, hash },
      day: log[changes - 1]?.on,
      changed: changedIn(blocksOf(text, language), now),
    }))
    .filter(({ changed }) => changed.length > 0)
    .toReversed()
  return { earlier, anyKept: own.length > 0 }
}

/** The log that editions are counted by: that of the English text, where there is one; oldest first. */
export async function logOf({
  id,
  entry,
}: Pick<GuidelineInLanguage, 'id' | 'entry'>): Promise<Change[]> {
  const { changes } = ((await getEntry('guidelines', `en/${id}`)) ?? entry).data
  return changes.toSorted((a, b) => a.on.localeCompare(b.on))
}
