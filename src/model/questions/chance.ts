/** A whole number from 0 to below `limit`, each as likely as the others. */
export type Chance = (limit: number) => number

/** The same row of numbers for the same seed, in every browser: a draw that outlives a reload. No secret can rest on it. */
export function chanceFrom(seed: string): Chance {
  let state = fingerprint(seed)
  return (limit) => {
    // Mulberry32: one 32-bit state, good enough to mix a list.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** In another order. Fisher and Yates. */
export function shuffle<Item>(items: readonly Item[], chance: Chance): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = chance(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

/** In an order that depends on the seed and on the ids alone, so that the order in which they were written is not in it. */
export const mixed = <Item extends { id: string }>(items: readonly Item[], seed: string): Item[] =>
  shuffle(
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    chanceFrom(seed),
  )

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
