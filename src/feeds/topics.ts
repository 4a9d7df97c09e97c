import type { FeedTopic } from '#model/feed-topics.ts'
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

/** Which topics of the wall a post belongs to, by its tags, its categories and the tags in its text. */
export type Topics = { of: (tags: readonly string[], text: string) => string[] }

export function topicsBy(rows: readonly FeedTopic[]): Topics {
  const topics = new Map(rows.flatMap(({ topic, tags }) => tags.map((tag) => [plain(tag), topic])))
  return {
    of: (tags, text) => {
      const inText = [...text.matchAll(/#([\p{L}\p{M}\p{N}_]+)/gu)].map((match) => match[1]!)
      const found = [...tags, ...inText].flatMap((tag) => topics.get(plain(tag)) ?? [])
      return [...new Set(found)].sort()
    },
  }
}

const plain = (tag: string) =>
  tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s#_-]+/g, '')
