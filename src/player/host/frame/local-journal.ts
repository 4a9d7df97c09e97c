import type { HostEntry } from './messages.ts'

const prefix = 'moothall-host:'
const keyOf = ({ learner, sco }: HostEntry) => `${prefix}${learner}:${sco}`

/**
 * What the intranet does not have yet, in this host's own storage and written at once. An entry holds all of its
 * part's state, so that a newer one takes the place of an older one.
 */
export const localJournal = {
  /**
   * `denied`: browsers that block cookies of third parties give a frame of another site no storage at all. The
   * intranet's page, which has its own, then gets an entry at the next turn instead of at the next visit.
   */
  keep(entry: HostEntry): 'kept' | 'full' | 'denied' {
    if (isDenied()) return 'denied'
    try {
      localStorage.setItem(keyOf(entry), JSON.stringify(entry))
      return 'kept'
    } catch {
      return 'full'
    }
  },
  kept(id: string): void {
    for (const [key, entry] of stored()) if (entry.id === id) localStorage.removeItem(key)
  },
  /** Oldest first. */
  pending: (): HostEntry[] =>
    stored()
      .map(([, entry]) => entry)
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
}

export function isDenied(): boolean {
  try {
    return localStorage === null
  } catch {
    return true
  }
}

/** The package shares this storage, so what cannot be read is not ours. */
function stored(): [string, HostEntry][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const entry: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        return typeof entry === 'object' && entry !== null ? [[key, entry as HostEntry]] : []
      })
  } catch {
    return []
  }
}
