/** What must outlive a reload of the page, and nothing else: the token is given only once. */
export type Notes = {
  token?: string
  initialized?: boolean
  /** A pass or a fail has been told; a session may tell one. */
  judged?: boolean
  /** Failed in this session: told when it ends, because no pass may follow in it. */
  failed?: boolean
  ended?: boolean
  /** Seconds before the reload. */
  seconds?: number
}

export type Notebook = { read(): Notes; add(notes: Notes): void }

/** In `sessionStorage`, so that it goes with the tab. The address of the token is another one for each session. */
export function notebookOf(launch: { fetch: string }): Notebook {
  const name = `moothall-cmi5 ${launch.fetch}`
  let notes: Notes = stored(name)
  return {
    read: () => notes,
    add(more) {
      notes = { ...notes, ...more }
      try {
        sessionStorage.setItem(name, JSON.stringify(notes))
      } catch {
        // Storage is blocked: the session lasts until the page is loaded again.
      }
    },
  }
}

function stored(name: string): Notes {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Notes
  } catch {
    return {}
  }
}
