import type { Cmi } from '#model/wire/cmi.ts'
import { type Api, openApi } from './api.ts'
import { later } from './later.ts'
import { isDenied, localJournal } from './local-journal.ts'
import type { VersionName } from './make.ts'
import type { Ask, FromHost, HostEntry, Launching, OrderOf } from './messages.ts'
import { emptied, show } from './part-frame.ts'
import { period, secondsOf } from './times.ts'
import { fingerprint, isSilent, trimmed } from './trimmed.ts'

/** How often a part is looked at that changes values and never commits, in ms; more often where a closing window leaves nothing behind. */
const watch = { stored: 15_000, denied: 2000 }

export type Session = {
  /**
   * Ends the visit: the part's own handlers first, then Terminate. True when what was asked for has been answered;
   * false for a part that had ended before, or never spoke, so that it is still to be asked for.
   */
  leave(ask?: Ask): Promise<boolean>
  /** The window is closing: what there is, at once. */
  snapshot(): void
}

export type Around = {
  tell(message: FromHost): void
  keepOrder(order: NonNullable<Api['order']>): void
}

/** One visit to one part: its API, its frame, and an entry for each of its commits. */
export async function openSession(
  version: VersionName,
  launching: Launching,
  { tell, keepOrder }: Around,
  orderOf?: OrderOf,
): Promise<Session> {
  const { sco, learner, href, title } = launching
  const began = performance.now()
  const before = launching.state?.seconds ?? 0
  let last = ''
  let over = false
  let leaving: Ask | undefined
  let turned = false

  function keep(said: Cmi, final: boolean): boolean {
    if (over) return true
    const suspends = !final || leaving?.request === 'suspendAll'
    const silent = !suspends && isSilent(said) && !launching.completionSetByContent
    const time = secondsOf(said.session_time) ?? (performance.now() - began) / 1000
    const cmi: Cmi = trimmed({
      ...said,
      ...(silent && { completion_status: 'completed' as const }),
      session_time: period(time),
      // A visit that is cut off here goes on from here.
      ...(suspends && { exit: 'suspend' as const }),
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
    if (!final) setTimeout(tellWhatIsOpen, 0)
    return kept !== 'full'
  }

  function tellWhatIsOpen(): void {
    if (api?.order && api.isOpen()) tell({ moothall: 'may', may: api.order.may() })
  }

  let api: Api | undefined
  const snapshot = () => {
    if (over || !api?.isOpen()) return
    const said = api.read()
    if (fingerprint(said) !== last) keep(said, false)
  }
  if (launching.kind === 'asset') {
    keep({ completion_status: 'completed' }, true)
    const frame = show(href, title)
    return {
      async leave() {
        frame.remove()
        return false
      },
      snapshot() {},
    }
  }

  api = await openApi(
    version,
    launching,
    {
      commit: keep,
      ended: (go) => tell({ moothall: 'ended', sco, ...(go && { go }) }),
      turned(turn) {
        turned = true
        const order = api?.order
        if (!order) return
        keepOrder(order)
        tell({ moothall: 'turn', turn, may: order.may(), ended: sco })
      },
    },
    orderOf,
  )
  const opened = api
  last = fingerprint(opened.read())
  const timer = setInterval(snapshot, isDenied() ? watch.denied : watch.stored)
  const frame = show(href, title)
  return {
    async leave(ask) {
      clearInterval(timer)
      snapshot()
      leaving = ask
      if (ask) opened.order?.wish(ask)
      const open = opened.isOpen()
      // Runs what the part does on leaving, while its API is still there.
      await emptied(frame)
      frame.remove()
      snapshot()
      // Without an order, a part that has not ended by itself was cut off, and goes on from here.
      if (!opened.order || ask?.request === 'suspendAll') over = true
      await opened.finish()
      opened.remove()
      return open && turned
    },
    snapshot,
  }
}
