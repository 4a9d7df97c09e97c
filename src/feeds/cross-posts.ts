import type { FeedItem } from '#model/snapshot.ts'

const together = 48 * 3_600_000

/** What makes two posts the same to a reader: their words without addresses, tags, capitals and signs. */
function wordsOf({ title, text }: Pick<FeedItem, 'title' | 'text'>): string {
  return `${title ?? ''} ${text}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|[#@][\p{L}\p{M}\p{N}_]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The newest of each group of posts with the same words from different accounts within two days, and the others
 * with it. Short posts ("Good morning!") are never taken for the same.
 */
export function withCrossPosts<Post>(
  posts: readonly Post[],
  { itemOf, accountOf }: { itemOf: (post: Post) => FeedItem; accountOf: (post: Post) => string },
): { post: Post; elsewhere: Post[] }[] {
  const groups = new Map<string, { post: Post; elsewhere: Post[] }[]>()
  const all: { post: Post; elsewhere: Post[] }[] = []
  for (const post of posts) {
    const words = wordsOf(itemOf(post))
    const group = words.length < 40 ? [] : (groups.get(words) ?? [])
    const same = group.find(
      (each) =>
        ![each.post, ...each.elsewhere].some((other) => accountOf(other) === accountOf(post)) &&
        Math.abs(Date.parse(itemOf(each.post).published) - Date.parse(itemOf(post).published)) <=
          together,
    )
    if (same) {
      same.elsewhere.push(post)
      continue
    }
    const own = { post, elsewhere: [] }
    all.push(own)
    group.push(own)
    groups.set(words, group)
  }
  return all
}
