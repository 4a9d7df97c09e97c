const first = 1_000
const most = 5 * 60_000

/**
 * Milliseconds to wait after the `failures`th failure in a row (from 1): it doubles up to five minutes, and is drawn
 * from its upper half, so that several instances do not come back at once.
 */
export function backoff(failures: number, random: () => number): number {
  const ceiling = Math.min(most, first * 2 ** Math.min(failures - 1, 20))
  return Math.round(ceiling / 2 + (ceiling / 2) * random())
}
