import { lookup } from 'node:dns/promises'

/** What a request may cost. Times in milliseconds, sizes in bytes. */
export type Limits = {
  connect: number
  firstByte: number
  /** The whole exchange, so that a server that sends a byte a second ends too. */
  total: number
  /** As sent, and as unpacked. */
  packed: number
  unpacked: number
  redirects: number
}

/** How strangers' servers are asked. Tests bring their own; everybody else takes `strict`. */
export type Rules = {
  limits: Limits
  /** `host:port` that may lie on a private network or use another port: named by whoever runs this, never by a feed. */
  trusted: ReadonlySet<string>
  /** All addresses of a name. */
  resolve: (name: string) => Promise<string[]>
  /** Whom to write to about our requests, in the User-Agent. */
  contact: string
  /** A certificate authority besides the system's, as PEM. */
  ca?: string
  /** Between two requests to one host. */
  gap: number
}

export const feedLimits: Limits = {
  connect: 10_000,
  firstByte: 20_000,
  total: 45_000,
  packed: 5_000_000,
  unpacked: 5_000_000,
  redirects: 5,
}

/** A picture may be larger than a feed, as cameras are. */
export const pictureLimits: Limits = { ...feedLimits, packed: 12_000_000, unpacked: 12_000_000 }

export const strict = (contact: string, trusted: Iterable<string> = []): Rules => ({
  limits: feedLimits,
  trusted: new Set(trusted),
  resolve: async (name) =>
    (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
  contact,
  gap: 500,
})
