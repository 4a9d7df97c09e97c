/**
 * Keeps small numbers from whoever may not see persons: one of two who failed in a small team is somebody.
 *
 * A column whose only hidden number could be worked out from its sum in another report loses its next smallest too
 * (secondary suppression, as in https://analysisfunction.civilservice.gov.uk/policy-store/statistical-disclosure-control/).
 */
export const threshold = 5

/** One column of counts, with those from 1 to 4 as `null`. Nought says nothing of anybody, and stays. */
export const withoutSmall = (counts: readonly (number | null)[]): (number | null)[] =>
  without(counts, (count) => isSmall(count))

/** The same for parts of wholes: neither a small part nor a small rest, as "all but two" says as much as "two". */
export const withoutSmallParts = (
  lines: readonly { part: number; whole: number }[],
): (number | null)[] =>
  without(
    lines.map(({ part }) => part),
    (part, at) => isSmall(part) || isSmall(lines[at]!.whole - part),
  )

const isSmall = (count: number) => count > 0 && count < threshold

function without(
  counts: readonly (number | null)[],
  isHidden: (count: number, at: number) => boolean,
): (number | null)[] {
  const told = counts.map((count, at) => (count === null || isHidden(count, at) ? null : count))
  const hidden = counts.filter((count, at) => count !== null && told[at] === null)
  if (hidden.length !== 1) return told
  const larger = told.filter((count): count is number => count !== null && count >= threshold)
  const second = larger.length === 0 ? -1 : told.indexOf(Math.min(...larger))
  return told.map((count, at) => (at === second ? null : count))
}
