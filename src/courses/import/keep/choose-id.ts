/** A part of a host name has up to 63 characters; ten of them name the learner. */
export const longestId = 53
/** Leaves room for a number. */
const longest = longestId - 3

/** `Golf Explained – Part 1` → `golf-explained-part-1`; a title in another script gives `course`. */
export function idFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const kept = words.reduce((id, word) => {
    const longer = id === '' ? word.slice(0, longest) : `${id}-${word}`
    return longer.length > longest ? id : longer
  }, '')
  return kept || 'course'
}

/** The first of `golf`, `golf-2`, `golf-3` … that nobody has. */
export function freeId(wished: string, isTaken: (id: string) => boolean): string {
  let id = wished
  for (let n = 2; isTaken(id); n++) id = `${wished}-${n}`
  return id
}
