import type { Lms, Outcome, Report } from './lms.ts'

type Kept = { data: string; location?: string }

/** Keeps a learner's place in `localStorage`, where nobody else does. */
export function inThisBrowser(course: string): Lms {
  const name = `moothall-package-${course}`
  const write = ({ data, location }: Report): Outcome => {
    try {
      localStorage.setItem(name, JSON.stringify({ data, ...(location && { location }) }))
      return { kind: 'kept' }
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) }
    }
  }
  return {
    saved: read(name),
    counts: true,
    save: async (report) => write(report),
    leave: (report) => report && void write(report),
  }
}

function read(name: string): Kept {
  try {
    const value = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Kept>
    return {
      data: String(value.data ?? ''),
      ...(value.location && { location: String(value.location) }),
    }
  } catch {
    // Storage is blocked, or somebody else wrote there: the course begins at its beginning.
    return { data: '' }
  }
}
