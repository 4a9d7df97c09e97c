/** An edition that somebody acknowledged: how many lines the log had, and the hash of the file. */
export type Read = { changes: number; hash: string }

/** Of all that somebody acknowledged of a guideline, the latest. */
export const lastRead = (all: readonly Read[]): Read | undefined =>
  all.toSorted((a, b) => a.changes - b.changes).at(-1)

export type Since =
  | { kind: 'never' }
  /** They know it as it is. */
  | { kind: 'now' }
  /** The text they knew is kept, and is this one of the list. */
  | { kind: 'edition'; index: number }
  /** It is not kept: the log says what has changed. */
  | { kind: 'lines' }

/**
 * Which of the kept texts somebody knew: the one of the same hash, else the newest that is not newer. `editions` are
 * those that differ from the text of today, the newest first; `count` is how many lines the log has today.
 */
export function sinceRead(read: Read | undefined, editions: readonly Read[], count: number): Since {
  if (read === undefined) return { kind: 'never' }
  const same = editions.findIndex(({ hash }) => hash !== '' && hash === read.hash)
  if (same !== -1) return { kind: 'edition', index: same }
  if (read.changes >= count) return { kind: 'now' }
  const index = editions.findIndex(({ changes }) => changes <= read.changes)
  return index === -1 || read.changes === 0 ? { kind: 'lines' } : { kind: 'edition', index }
}
