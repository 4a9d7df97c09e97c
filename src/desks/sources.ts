import type { Source } from './source.ts'
import { accounts } from './sources/accounts.ts'
import { reviews } from './sources/reviews.ts'

/** Everything that puts matters on desks, from content. To add one: a file beside these and a line here. */
export const sources = {
  accounts,
  reviews,
} satisfies Record<string, Source>
