import type { FeedItem } from '#model/snapshot.ts'
import { newestFirst } from './order.ts'

/** The thread that a post belongs to, by the id of its first post; a post that begins one may not know it. */
const threadOf = ({ id, thread }: FeedItem): string => thread ?? id

/** Posts of the same thread, the first one first, by that one's id. What stands alone is no thread. */
export function threadsIn<Post>(
  posts: readonly Post[],
  itemOf: (post: Post) => FeedItem,
): Map<string, Post[]> {
  const begun = new Set(posts.flatMap((post) => itemOf(post).thread ?? []))
  const groups = Map.groupBy(
    posts.filter((post) => begun.has(threadOf(itemOf(post)))),
    (post) => threadOf(itemOf(post)),
  )
  return new Map(
    [...groups]
      .filter(([, group]) => group.length > 1)
      .map(([thread, group]) => [
        thread,
        group.toSorted((a, b) => newestFirst(itemOf(b), itemOf(a))),
      ]),
  )
}

/** The rest of the thread that `item` belongs to, with itself in its place; empty where it stands alone. */
export const wholeThread = <Post>(threads: ReadonlyMap<string, Post[]>, item: FeedItem): Post[] =>
  threads.get(threadOf(item)) ?? []
