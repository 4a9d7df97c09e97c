import type { FeedSource } from '#model/feed-source.ts'
import type { Reading } from './raw-item.ts'
import type { Answer } from './retrieve/ask.ts'

export type Fresh = Extract<Answer, { kind: 'fresh' }>

/** What a kind of source may do while it collects posts. Everything goes through the guarded fetch. */
export type Collecting = {
  account: string
  source: FeedSource
  /** Asks with what the server gave us last time; only for the request that says whether anything is new. */
  askIfNew: (url: string, headers?: Record<string, string>) => Promise<Answer>
  ask: (url: string, headers?: Record<string, string>) => Promise<Fresh>
  /** Posts before this need not be asked for. */
  since: Date | undefined
  /** True where nothing was kept from this source before, so that it is worth asking for more than the newest. */
  first: boolean
  /** A secret from the environment, by its name; only adapters with a token of the council's own ask for one. */
  secret: (name: string) => string | undefined
}

/** One way of asking for an account's posts. Throws `FeedProblem` for whatever the source does wrong. */
export type Kind = { collect: (from: Collecting) => Promise<Reading | 'unchanged'> }
