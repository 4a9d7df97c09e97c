import { z } from 'zod'
import { id } from './id.ts'

/** What can be the matter with a source, as readers of the wall are told; the sentence for staff says which of many. */
export const troubleKinds = [
  'unreachable',
  'refused',
  'unreadable',
  'unsafe',
  'too-large',
  'waiting',
  'quarantined',
  'incomplete',
] as const
export type TroubleKind = (typeof troubleKinds)[number]

const instant = z.iso.datetime({ offset: true })

/** One thing that is the matter: a stable code such as `fetch/private-address`, and one sentence for whoever must act. */
export const trouble = z.strictObject({
  kind: z.enum(troubleKinds),
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  says: z.string().min(1),
})
export type Trouble = z.infer<typeof trouble>

/** `content/feeds/status/<account>.json`: how the last attempt went. The posts themselves are in the snapshot. */
export const feedStatus = z.strictObject({
  version: z.literal(1),
  account: id,
  asked: instant.describe('When the source was last asked.'),
  outcome: z.enum(['fresh', 'unchanged', 'failed', 'quarantined', 'postponed']),
  failing: z
    .strictObject({ since: instant, trouble })
    .optional()
    .describe('Why there is nothing new, and since when.'),
  notes: z.array(trouble).default([]).describe('What was odd in an answer that was taken.'),
  posts: z.number().int().nonnegative(),
  media: z.strictObject({
    files: z.number().int().nonnegative(),
    bytes: z.number().int().nonnegative(),
    without_alt: z.number().int().nonnegative(),
  }),
})
export type FeedStatus = z.infer<typeof feedStatus>
