import { type ApplicationState, canGo } from '#model/application.ts'
import type { Applied } from '../store/applications.ts'
import type { Hands } from './people.ts'

/** A step that somebody wants to take. `seen` is how many steps there were on the page that they took it from. */
export type Wanted = { to: ApplicationState; reason: string; seen?: number | undefined }

export type Taken =
  | { kind: 'taken'; applied: Applied }
  /** Somebody else was there first, or it was taken already. */
  | { kind: 'stale' }
  | { kind: 'impossible' }
  | { kind: 'no-reason' }

/** Which steps are open to whom in each state. What the register does (active, lapsed) is nobody's here. */
const steps = {
  applicant: {
    submitted: ['withdrawn'],
    'manager-agreed': ['withdrawn'],
    returned: ['withdrawn'],
    approved: ['withdrawn'],
  },
  manager: { submitted: ['manager-agreed', 'returned', 'refused'] },
  decider: { 'manager-agreed': ['approved', 'returned', 'refused'] },
} as const satisfies Record<string, Partial<Record<ApplicationState, readonly ApplicationState[]>>>

type Part = keyof typeof steps

/** What somebody may do now, in the part in which they may. */
export function open(
  { state }: Pick<Applied, 'state'>,
  hands: Hands,
): { part: Part; steps: readonly ApplicationState[] } | undefined {
  for (const part of ['applicant', 'manager', 'decider'] as const) {
    const mine: Partial<Record<ApplicationState, readonly ApplicationState[]>> = steps[part]
    const found = mine[state]
    if (hands[part] && found) return { part, steps: found }
  }
  return undefined
}

export const needsReason = (to: ApplicationState): boolean => to === 'refused' || to === 'returned'

/** The application after a step, or why there is none. Touches neither store nor clock. */
export function take(
  applied: Applied,
  { to, reason, seen }: Wanted,
  hands: Hands,
  by: string,
  at: string,
): Taken {
  if (seen !== undefined && seen !== applied.log.length) return { kind: 'stale' }
  if (!canGo(applied.state, to) || !open(applied, hands)?.steps.includes(to))
    return { kind: 'impossible' }
  if (needsReason(to) && reason === '') return { kind: 'no-reason' }
  const linked = hands.linked && applied.state === 'submitted'
  return { kind: 'taken', applied: stepped(applied, to, by, at, reason, linked) }
}

export const stepped = (
  applied: Applied,
  to: ApplicationState,
  by: string,
  at: string,
  reason = '',
  linked = false,
): Applied => ({
  ...applied,
  state: to,
  changed: at,
  log: [
    ...applied.log,
    { at, to, by, ...(reason !== '' && { reason }), ...(linked && { linked }) },
  ],
})

/** Waiting for somebody, or for its row in the register. */
export const isOpen = ({ state }: Pick<Applied, 'state'>): boolean =>
  ['submitted', 'manager-agreed', 'returned', 'approved'].includes(state)
