import { diffArrays, diffWords } from 'diff'
import type { Block } from './blocks.ts'

export type Part = { kind: 'same' | 'added' | 'removed'; text: string }
/** One place of a text that is not as it was: under which heading, and its words. */
export type Changed = { heading: string; parts: Part[] }

/** What is not as it was, in the order of the present text. Rules are held against each other by their ids, wherever they stand. */
export function changedIn(former: readonly Block[], now: readonly Block[]): Changed[] {
  const isRule = ({ rule }: Block) => rule !== undefined
  return [
    ...rules(former.filter(isRule), now.filter(isRule)),
    ...paragraphs(
      former.filter((each) => !isRule(each)),
      now.filter((each) => !isRule(each)),
    ),
  ]
}

function rules(former: readonly Block[], now: readonly Block[]): Changed[] {
  const before = new Map(former.map((each) => [each.rule, each]))
  const after = new Set(now.map(({ rule }) => rule))
  return [
    ...now.flatMap((each) => between(before.get(each.rule), each)),
    ...former.filter(({ rule }) => !after.has(rule)).flatMap((each) => between(each, undefined)),
  ]
}

function paragraphs(former: readonly Block[], now: readonly Block[]): Changed[] {
  const parts = diffArrays([...former], [...now], { comparator: (a, b) => a.text === b.text })
  return parts.flatMap(({ added, removed, value }, nth): Changed[] => {
    if (!added && !removed) return []
    const follower = parts[nth + 1]
    // What went and what came in its place are one change; it is told where the first of them stands.
    if (removed && follower?.added) return paired(value, follower.value)
    if (added && parts[nth - 1]?.removed) return []
    return value.flatMap((each) => (added ? between(undefined, each) : between(each, undefined)))
  })
}

const paired = (former: readonly Block[], now: readonly Block[]): Changed[] =>
  Array.from({ length: Math.max(former.length, now.length) }, (_, nth) =>
    between(former[nth], now[nth]),
  ).flat()

function between(former: Block | undefined, now: Block | undefined): Changed[] {
  if (former?.text === now?.text) return []
  const heading = (now ?? former)?.heading ?? ''
  if (former === undefined || now === undefined) {
    const kind = former === undefined ? 'added' : 'removed'
    return [{ heading, parts: [{ kind, text: (now ?? former)!.text }] }]
  }
  const parts = diffWords(former.text, now.text).map(
    ({ added, removed, value }): Part => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
  if (shared(parts) > 0.3) return [{ heading, parts }]
  // Two texts with a few words in common are two texts.
  return [...between(former, undefined), ...between(undefined, now)]
}

/** How much of the longer text stayed, from 0 to 1. */
function shared(parts: readonly Part[]): number {
  const length = (kind: Part['kind']) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0)
  const same = length('same')
  return same / Math.max(1, same + Math.max(length('added'), length('removed')))
}
