import { setTimeout as pause } from 'node:timers/promises'

/** Makes requests to one host wait for each other, and a moment in between. */
export type Turns = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>

/** `gap` in milliseconds between the end of one request and the start of the next to the same host. */
export function takingTurns(gap: number): Turns {
  const last = new Map<string, Promise<unknown>>()
  return (host, work) => {
    const before = last.get(host)
    const own = (async () => {
      await before
      if (before && gap > 0) await pause(gap)
      return work()
    })()
    last.set(
      host,
      own.catch(() => undefined),
    )
    return own
  }
}

/** When to ask again by a `Retry-After` header: seconds or a date, at most a day from `now`. */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  if (header === undefined) return undefined
  const seconds = /^\s*\d+\s*$/.test(header)
    ? Number(header)
    : (Date.parse(header) - now.getTime()) / 1000
  if (!Number.isFinite(seconds)) return undefined
  return new Date(now.getTime() + Math.min(Math.max(seconds, 0), 86_400) * 1000)
}
