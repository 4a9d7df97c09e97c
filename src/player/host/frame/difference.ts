/**
 * What changes one JSON value into another: nothing, `[value]` for another value, `[]` for a property that is gone,
 * and for objects and lists of the same length the differences of what is in them, by name.
 */
export type Difference = undefined | [] | [unknown] | { [name: string]: Difference }

/** The difference of two values as `JSON.parse` gives them. */
export function difference(from: unknown, to: unknown): Difference {
  if (!isBranch(from) || !isBranch(to) || !alike(from, to))
    return JSON.stringify(from) === JSON.stringify(to) ? undefined : [to]
  const found: { [name: string]: Difference } = {}
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const each: Difference = name in to ? difference(from[name], to[name]) : []
    if (each !== undefined) found[name] = each
  }
  return Object.keys(found).length > 0 ? found : undefined
}

/** `applied(from, difference(from, to))` is `to`. What does not fit is left as it is. */
export function applied(from: unknown, change: unknown): unknown {
  if (Array.isArray(change)) return change[0]
  if (!isBranch(change) || !isBranch(from)) return from
  const made: Branch = Array.isArray(from) ? ([...from] as unknown as Branch) : { ...from }
  for (const [name, each] of Object.entries(change)) {
    if (Array.isArray(each) && each.length === 0) delete made[name]
    else if (Object.hasOwn(made, name) || Array.isArray(each))
      made[name] = applied(made[name], each)
  }
  return made
}

type Branch = { [name: string]: unknown }
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

const alike = (a: Branch, b: Branch): boolean =>
  Array.isArray(a) === Array.isArray(b) &&
  (!Array.isArray(a) || a.length === Reflect.get(b, 'length'))
