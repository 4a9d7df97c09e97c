import type { Day } from './day.ts'

type Change = { on: Day; material: boolean }

/**
 * What is asked of somebody: to acknowledge a guideline as it stands since its last material change,
 * `guideline:personal-use@2026-10-12`. A small change leaves it as it is, so nobody is asked again; a material one
 * makes it another.
 */
export function acknowledgementOf(guideline: string, changes: readonly Change[]): string {
  const days = changes.map(({ on }) => on).sort()
  const material = changes.flatMap(({ on, material }) => (material ? [on] : [])).sort()
  return `guideline:${guideline}@${material.at(-1) ?? days[0] ?? ''}`
}

/** The text that was read: how many lines its log of changes had, and the first 16 digits of its file's SHA-256. */
export type Edition = { changes: number; hash: string }

/** What the record keeps: what was asked, and which text was read for it, `guideline:personal-use@2026-10-12#3-9f86d081884c7d65`. */
export const readAs = (asked: string, { changes, hash }: Edition): string =>
  `${asked}#${changes}-${hash}`

const shape =
  /^(?<asked>(?<guideline>guideline:[^@#]+)@[^#]*)(?:#(?<changes>\d{1,4})-(?<hash>[0-9a-f]{16}))?$/

export const isAcknowledgement = (id: string): boolean => id.startsWith('guideline:')

/** Whether `id` acknowledges what is asked, whichever small edition of it was read. Records from before editions were kept name none. */
export const acknowledges = (id: string, asked: string): boolean =>
  shape.exec(id)?.groups?.['asked'] === askedIn(asked)

/** `guideline:personal-use@…#…` → `guideline:personal-use@…`. */
export const askedIn = (id: string): string => shape.exec(id)?.groups?.['asked'] ?? id

/** `guideline:personal-use@…` and `guideline:personal-use@…#…` → `guideline:personal-use`. */
export const guidelineIn = (id: string): string | undefined => shape.exec(id)?.groups?.['guideline']

/** The edition that was read; undefined in records from before they were kept. */
export function editionIn(id: string): Edition | undefined {
  const { changes, hash } = shape.exec(id)?.groups ?? {}
  return changes === undefined || hash === undefined
    ? undefined
    : { changes: Number(changes), hash }
}
