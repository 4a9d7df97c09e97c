import type { HostEntry } from './messages.ts'

const prefix = 'moothall-host:'
const keyOf = ({ learner, sco }: HostEntry) => `${prefix}${learner}:${sco}`

/**
 * What the intranet does not have yet, in this host's own storage and written at once. An entry holds all of its
 * part's state, so that a newer one takes the place of an older one.
 */
export const localJournal = {
  /** False where the browser stores nothing, or has no room. */
  keep(entry: HostEntry): boolean {
    try {
      localStorage.setItem(keyOf(entry), JSON.stringify(entry))
      return true
    } catch {
      return false
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
