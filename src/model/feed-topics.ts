import { z } from 'zod'
import { id } from './id.ts'

/** One row of `content/feeds/topics.yaml`: which tags and categories of the accounts mean a topic of the wall. */
export const feedTopic = z.strictObject({
  topic: id,
  tags: z
    .array(z.string().trim().min(1))
    .min(1)
    .describe(
      'Tags and categories in any language, without "#". Capitals and spaces do not count.',
    ),
})
export type FeedTopic = z.infer<typeof feedTopic>
