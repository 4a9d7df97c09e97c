import type { Pin } from '../../store/store.ts'

/** After so many wrong tries in a row a PIN no longer opens anything, until a champion issues another. */
export const most = 10

/** Wrong tries that cost no waiting. */
const free = 3
const firstWait = 30_000

export const isLocked = ({ failures }: Pick<Pin, 'failures'>): boolean => failures >= most

/** Milliseconds to wait after so many wrong tries: none, then 30 seconds, and twice as long each time. */
export const waitAfter = (failures: number): number =>
  failures <= free ? 0 : firstWait * 2 ** (failures - free - 1)

/**
 * A try is counted as wrong before it is looked at, and taken back when it was right: of a hundred that come at once,
 * only the first few are looked at. Undefined for one that is not looked at.
 */
export function counted(pin: Pin | undefined, now: Date): Pin | undefined {
  if (pin === undefined || pin.state === 'revoked' || isLocked(pin)) return undefined
  if (pin.wait_until !== null && pin.wait_until > now.toISOString()) return undefined
  const failures = pin.failures + 1
  const wait = waitAfter(failures)
  return {
    ...pin,
    failures,
    wait_until: wait === 0 ? null : new Date(now.getTime() + wait).toISOString(),
  }
}
