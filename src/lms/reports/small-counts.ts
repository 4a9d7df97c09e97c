/**
 * Keeps small numbers from whoever may not see persons: one of two who failed in a small team is somebody.
 *
 * A column whose only hidden number could be worked out from its sum in another report loses its next smallest too
 * (secondary suppression, as in https://analysisfunction.civilservice.gov.uk/policy-store/statistical-disclosure-control/).
 */
export const threshold = 5

/** One column of counts, with those from 1 to `least - 1` as `null`. Nought says nothing of anybody, and stays. */
export function withoutSmall(
  counts: readonly (number | null)[],
  least = threshold,
): (number | null)[] {
  const isSmall = (count: number | null) => count !== null && count > 0 && count < least
  const small = counts.filter(isSmall).length
  if (small !== 1) return counts.map((count) => (isSmall(count) ? null : count))
  const larger = counts.filter((count): count is number => count !== null && count >= least)
  const second = larger.length === 0 ? -1 : counts.indexOf(Math.min(...larger))
  return counts.map((count, at) => (isSmall(count) || at === second ? null : count))
}
