/** The candidate that somebody most likely meant by `word`, or undefined when none is near. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const lower = word.toLowerCase()
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue
    const nearer = best ? best.distance - 1 : limit
    const distance = editDistance(lower, candidate.toLowerCase(), nearer)
    if (distance <= nearer) best = { candidate, distance }
    if (distance === 0) break
  }
  return best?.candidate
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment); Infinity once it must be more than `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
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
      if (cost < least) least = cost
    }
    if (least > limit) return Number.POSITIVE_INFINITY
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

/**
 * As `suggestion`, for paths and addresses: what counts is the last part, since files are moved more often than
 * misspelt. The candidates are sorted once, at the first question; each question is answered once.
 */
export function pathSuggester(candidates: () => Iterable<string>) {
  const byName = new Map<string, string[]>()
  const nearest = new Map<string, string | undefined>()
  const fill = () => {
    for (const candidate of candidates()) {
      const name = lastPart(candidate)
      const paths = byName.get(name)
      if (paths) paths.push(candidate)
      else byName.set(name, [candidate])
    }
  }
  return (path: string): string | undefined => {
    if (byName.size === 0) fill()
    const name = lastPart(path)
    if (!nearest.has(name) && nearest.size >= manyQuestions) return undefined
    if (!nearest.has(name)) nearest.set(name, suggestion(name, byName.keys()))
    const near = nearest.get(name)
    const paths = near === undefined ? [] : byName.get(near)!
    return paths
      .slice(0, 20)
      .sort((one, other) => editDistance(one, path) - editDistance(other, path))[0]
  }
}

/** A folder with more dead links than this has not misspelt them, and each question costs a walk over every name. */
const manyQuestions = 50

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? ''
