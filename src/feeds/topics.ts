import type { FeedItem } from '#model/snapshot.ts'

export type TopicCount = { topic: string; count: number }

/** Every topic of the posts and how many have it, by id. A topic that a post names twice counts once. */
export function topicCounts(items: readonly Pick<FeedItem, 'topics'>[]): TopicCount[] {
  const counts = new Map<string, number>()
  for (const { topics } of items)
    for (const topic of new Set(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => (a.topic < b.topic ? -1 : 1))
}
