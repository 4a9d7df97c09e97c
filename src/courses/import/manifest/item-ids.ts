import { hash } from '#lib/hash.ts'
import type { Tell } from '../tell.ts'

/** Commits name a SCO by at most this many characters. */
const longest = 255

/** Gives every item an id of its own: the manifest's where it can be, or a numbered one. */
export function itemIds(tell: Tell): (wished: string | undefined) => string {
  const taken = new Set<string>()
  return (wished) => {
    const own = wished || 'item'
    const short = own.length > longest ? `${own.slice(0, 200)}-${hash([own])}` : own
    let id = short
    for (let n = 2; taken.has(id); n++) id = `${short}-${n}`
    taken.add(id)
    if (wished === undefined || wished === '')
      tell('mended', 'item/no-id', `A part has no identifier; it got "${id}".`)
    else if (id !== short)
      tell(
        'mended',
        'item/same-id',
        `Two parts have the identifier "${own}"; the second got "${id}".`,
      )
    return id
  }
}
