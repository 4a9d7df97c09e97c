const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** How long the code of an id is. */
export const codeLength = 4

/**
 * An id in four characters: the same whatever else is in the course, so that what was saved before an edit can be
 * read after it. Two ids of one course with one code are a finding of the build.
 */
export function codeOf(id: string): string {
  // FNV-1a, folded to 24 bits.
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  const bits = ((hash >>> 24) ^ hash) & 0xffffff
  return [18, 12, 6, 0].map((shift) => letters[(bits >> shift) & 63]).join('')
}

/** Reads codes back; what is not among `ids` any more is left out. */
export function decoder(ids: readonly string[]): (code: string) => string | undefined {
  const byCode = new Map(ids.map((id) => [codeOf(id), id]))
  return (code) => byCode.get(code)
}

/** The first two of `ids` that have one code. */
export function sameCode(ids: readonly string[]): [string, string] | undefined {
  const byCode = new Map<string, string>()
  for (const id of ids) {
    const other = byCode.get(codeOf(id))
    if (other !== undefined && other !== id) return [other, id]
    byCode.set(codeOf(id), id)
  }
  return undefined
}
