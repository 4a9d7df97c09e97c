import type { Lms, Opening, Outcome, Report } from '../lms.ts'
import type { Runtime } from './runtime.ts'

/** `needed` is false for elements that an LMS may leave out: what it says of those is no fault. */
export type Value = { element: string; value: string; needed: boolean }

export const needed = (element: string, value: string): Value => ({ element, value, needed: true })
export const optional = (element: string, value: string): Value => ({
  element,
  value,
  needed: false,
})

/** What differs between the versions of SCORM. */
export type Version = {
  /** What the LMS has that a session starts from. */
  saved(runtime: Runtime): Lms['saved']
  passMark(runtime: Runtime): number | undefined
  counts(runtime: Runtime): boolean
  done(runtime: Runtime): boolean
  /** Says reports in elements and values, and remembers the rows that the LMS has already. */
  speaker(runtime: Runtime): (report: Report) => Value[]
}

/** Begins a session. Every report is set and committed at once, and what did not change is not said again. */
export function openSession(runtime: Runtime, version: Version): Opening {
  if (!runtime.begin()) return { kind: 'refused', reason: said(runtime) }
  const valuesOf = version.speaker(runtime)
  const passMark = version.passMark(runtime)
  const last = new Map<string, string>()
  let ended = false

  function write(report: Report): Outcome {
    const reasons = new Set<string>()
    for (const { element, value, needed } of valuesOf(report)) {
      if (last.get(element) === value) continue
      if (runtime.set(element, value)) last.set(element, value)
      else if (needed) reasons.add(`${element}: ${said(runtime)}`)
    }
    if (!runtime.commit()) reasons.add(said(runtime))
    return reasons.size === 0
      ? { kind: 'kept' }
      : { kind: 'refused', reason: [...reasons].join('; ') }
  }

  return {
    kind: 'open',
    lms: {
      saved: version.saved(runtime),
      ...(passMark !== undefined && { passMark }),
      counts: version.counts(runtime),
      done: version.done(runtime),
      save: async (report) =>
        ended ? { kind: 'refused', reason: 'the session has ended' } : write(report),
      leave(report) {
        if (ended) return
        ended = true
        if (report) write(report)
        runtime.end()
      },
    },
  }
}

function said(runtime: Runtime): string {
  const { code, text } = runtime.error()
  // Code 0 is "no error": the LMS refuses, and does not say why.
  if (code === '0' || text === '') return 'no reason given'
  return code === '' ? text : `${text} (${code})`
}
