import type { Lms, Report } from './lms.ts'

/** Where the last step is, as the page shows it. */
export type Keeping = { kind: 'nothing' | 'saving' | 'kept' } | { kind: 'refused'; reason: string }

/** Hands reports to whoever keeps them, and knows what became of the last. Where nothing counts, nothing is kept. */
export function keepingBy(lms: Lms, changed: () => void) {
  let keeping: Keeping = { kind: 'nothing' }
  let pending = 0
  return {
    now: () => keeping,
    async keep(report: Report): Promise<void> {
      if (!lms.counts) return
      pending++
      keeping = { kind: 'saving' }
      const outcome = await lms.save(report)
      pending--
      if (outcome.kind === 'refused') keeping = outcome
      else if (pending === 0) keeping = { kind: 'kept' }
      changed()
    },
  }
}
