import type { Day } from './day.ts'

type Change = { on: Day; material: boolean }

/**
 * What somebody acknowledges: a guideline as it stands since its last material change, `guideline:personal-use@2026-10-12`.
 * A small change leaves it as it is, so nobody is asked again; a material one makes it another.
 */
export function acknowledgementOf(guideline: string, changes: readonly Change[]): string {
  const days = changes.map(({ on }) => on).sort()
  const material = changes.flatMap(({ on, material }) => (material ? [on] : [])).sort()
  return `guideline:${guideline}@${material.at(-1) ?? days[0] ?? ''}`
}

export const isAcknowledgement = (id: string): boolean => id.startsWith('guideline:')
