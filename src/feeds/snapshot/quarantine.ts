import type { Trouble } from '#model/feed-status.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { NewItem } from './item.ts'

/**
 * Why an answer is held back for a person to look at, rather than published: it would empty the account, or replace
 * it. That is what a broken site, a sold domain and a stolen account look like.
 */
export function whyQuarantined(
  previous: Snapshot | undefined,
  items: readonly NewItem[],
): Trouble | undefined {
  const own = previous?.items.filter(({ source }) => (source ?? 'feed') === 'feed') ?? []
  if (own.length === 0) return undefined
  if (items.length === 0)
    return held('empty', `The source gives no posts at all, and there were ${own.length}.`)
  const usual = previous?.window ?? 0
  if (usual >= 8 && items.length < usual / 4)
    return held(
      'shrunken',
      `The source gives ${items.length} posts, and it gave at least ${usual} the last time.`,
    )
  const known = new Set([...own, ...(previous?.removed ?? [])].map(({ id }) => id))
  const oldest = items.map(({ published }) => Date.parse(published)).sort((a, b) => a - b)[0]!
  const expected = own.filter(({ published, dated }) => !dated && Date.parse(published) >= oldest)
  const here = new Set(items.map(({ id }) => id))
  const missing = expected.filter(({ id }) => !here.has(id))
  if (own.length >= 5 && expected.length >= 3 && !items.some(({ id }) => known.has(id)))
    return held(
      'replaced',
      `None of the ${items.length} posts that the source gives is one that we know.`,
    )
  if (missing.length >= 4 && missing.length > expected.length / 2)
    return held(
      'vanished',
      `${missing.length} of the ${expected.length} posts that should be there are gone.`,
    )
  return undefined
}

const held = (code: string, says: string): Trouble => ({
  kind: 'quarantined',
  code: `quarantine/${code}`,
  says: `${says} It was not published: look at it with "moothall feeds held", and release it if it is right.`,
})
