import type { Cmi } from '#model/wire/cmi.ts'
import { type Api, openApi, type VersionName } from './api.ts'
import { isDenied, localJournal } from './local-journal.ts'
import type { FromHost, HostEntry, Launching } from './messages.ts'
import { period, secondsOf } from './times.ts'

/** How often a part is looked at that changes values and never commits, in ms; more often where a closing window leaves nothing behind. */
const watch = { stored: 15_000, denied: 2000 }
/** What fits into a request together with 64,000 characters of suspended data. */
const room = 100_000

export type Session = {
  /** Ends the visit: the part's own handlers first, then Terminate. */
  leave(): Promise<void>
  /** The window is closing: what there is, at once. */
  snapshot(): void
}

/** One visit to one part: its API, its frame, and an entry for each of its commits. */
export async function openSession(
  version: VersionName,
  launching: Launching,
  tell: (message: FromHost) => void,
): Promise<Session> {
  const { sco, learner, href, title } = launching
  const began = performance.now()
  const before = launching.state?.seconds ?? 0
  let last = ''
  let over = false

  function keep(said: Cmi, final: boolean): boolean {
    if (over) return true
    const time = secondsOf(said.session_time) ?? (performance.now() - began) / 1000
    const cmi: Cmi = trimmed({
      ...said,
      session_time: period(time),
      // A visit that is cut off here goes on from here.
      ...(!final && { exit: 'suspend' as const }),
    })
    last = fingerprint(said)
    over = final
    const entry: HostEntry = {
      id: crypto.randomUUID(),
      learner: learner.id,
      sco,
      final,
      at: later(),
      seconds: Math.round(before + time),
      cmi,
    }
    const kept = localJournal.keep(entry)
    tell({ moothall: 'entry', entry })
    if (kept === 'full') tell({ moothall: 'full' })
    return kept !== 'full'
  }

  if (launching.kind === 'asset') {
    keep({ completion_status: 'completed' }, true)
    const frame = show(href, title)
    return { leave: async () => frame.remove(), snapshot() {} }
  }

  const api: Api = await openApi(version, launching, {
    commit: keep,
    ended: (go) => tell({ moothall: 'ended', sco, ...(go && { go }) }),
  })
  last = fingerprint(api.read())
  const snapshot = () => {
    if (over || !api.isOpen()) return
    const said = api.read()
    if (fingerprint(said) !== last) keep(said, false)
  }
  const timer = setInterval(snapshot, isDenied() ? watch.denied : watch.stored)
  const frame = show(href, title)
  return {
    async leave() {
      clearInterval(timer)
      snapshot()
      // Taking the frame away runs what the part does on leaving, while its API is still there.
      frame.remove()
      snapshot()
      over = true
      await api.finish()
      api.remove()
    },
    snapshot,
  }
}

function show(href: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = 'fullscreen; autoplay'
  frame.src = `/package/${href}`
  document.body.append(frame)
  frame.focus()
  return frame
}

/** Time passes without anything having been done. */
const fingerprint = ({ session_time: _, ...cmi }: Cmi): string => JSON.stringify(cmi)

/** The oldest answers go first: each has been in an entry before. */
function trimmed(cmi: Cmi): Cmi {
  const objectives = cmi.objectives?.slice(0, 500)
  let interactions = cmi.interactions?.slice(-500) ?? []
  while (interactions.length > 0 && JSON.stringify(interactions).length > room)
    interactions = interactions.slice(Math.ceil(interactions.length / 4))
  return { ...cmi, ...(objectives && { objectives }), interactions }
}

let newest = 0
/** The device's clock, but never the same instant twice. */
function later(): string {
  newest = Math.max(Date.now(), newest + 1)
  return new Date(newest).toISOString()
}
