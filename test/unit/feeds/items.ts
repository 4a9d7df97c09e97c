import type { FeedItem } from '#model/snapshot.ts'

/** A post with what a test says about it, and nothing else of note. */
export const item = (fields: Partial<FeedItem> = {}): FeedItem => ({
  id: `x:roads:${fields.published ?? '1'}${fields.language ?? ''}`,
  published: '2026-11-20T09:00:00Z',
  url: 'https://x.com/roads/status/1',
  text: 'Road closed.',
  topics: [],
  media: [],
  ...fields,
})
