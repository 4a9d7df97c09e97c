import { z } from 'zod'
import { day } from './day.ts'
import { id } from './id.ts'

const sentence = z.string().trim().min(1, 'must not be empty')

const decision = {
  post: sentence.describe('The id of the post, such as "mastodon:recycling-mastodon:1155".'),
  reason: sentence,
  by: id.describe('The post (job) that decided.'),
  on: day,
}

/** One row of `content/feeds/moderation.yaml`: what somebody decided about a post, why, and when. */
export const moderation = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('hide'), ...decision }),
  z.strictObject({
    do: z.literal('pin'),
    ...decision,
    until: day.describe('The last day on which it stands on top.'),
  }),
  z.strictObject({ do: z.literal('sensitive'), ...decision }),
  z.strictObject({
    do: z.literal('describe'),
    ...decision,
    picture: z.number().int().positive().default(1).describe('Which picture of the post, from 1.'),
    alt: sentence.describe('What the picture shows.'),
  }),
])
export type Moderation = z.infer<typeof moderation>
