/** The candidate that somebody most likely meant by `word`, or undefined when none is near. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance <= limit && (!best || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      )
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[b.length]!
}

/** "Did you mean …?", or `otherwise` where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = suggestion(word, candidates)
  return near === undefined ? otherwise : `Did you mean "${near}"?`
}

/** As `suggestion`, for paths and addresses: what counts is the last part, since files are moved more often than misspelt. */
export function suggestedPath(path: string, candidates: Iterable<string>): string | undefined {
  const byName = new Map<string, string[]>()
  for (const candidate of candidates) {
    const name = lastPart(candidate)
    byName.set(name, [...(byName.get(name) ?? []), candidate])
  }
  const name = suggestion(lastPart(path), byName.keys())
  const paths = name === undefined ? [] : byName.get(name)!
  return paths.toSorted((a, b) => editDistance(a, path) - editDistance(b, path))[0]
}

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? ''
