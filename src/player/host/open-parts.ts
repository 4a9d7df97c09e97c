import { isScoDone, type ScoState } from '#model/wire/imported-progress.ts'
import { holds, prerequisites, waitedFor } from './prerequisites.ts'

export type Waiting = {
  /** Item id → expression. */
  prerequisites: Record<string, string>
  /** A heading's id → the parts inside it. */
  within: Record<string, string[]>
}

/** Items that a part waits for by its prerequisites; undefined for one that is open. An empty list: it cannot be said in a word. */
export function waitsFor(
  sco: string,
  { prerequisites: all, within }: Waiting,
  scos: Record<string, ScoState>,
  seen: readonly string[],
): string[] | undefined {
  const expression = prerequisites(all[sco] ?? '')
  const statusOf = (id: string): string => {
    const inside = within[id]
    if (!inside) return statusOf12(scos[id], seen.includes(id))
    if (inside.every((each) => seen.includes(each) || isScoDone(scos[each]))) return 'completed'
    return inside.some((each) => scos[each]) ? 'incomplete' : 'not attempted'
  }
  if (!expression || holds(expression, statusOf)) return undefined
  return waitedFor(expression, statusOf)
}

/** What was done once stays done, whatever a second look says. */
function statusOf12(state: ScoState | undefined, done: boolean): string {
  if (state?.success_status === 'passed') return 'passed'
  if (done) return 'completed'
  if (state?.success_status === 'failed') return 'failed'
  if (state?.completion_status === 'unknown') return 'browsed'
  return state?.completion_status ?? 'not attempted'
}
