import { bellOf } from '../bell.ts'
import { openJournal } from '../journal/open.ts'
import { flushOnLeaving, post, ringFor, startSender } from '../sender/browser.ts'
import { drain } from '../sender/deliver.ts'
import type { Change, Visit, VisitOf } from './contract.ts'
import { deviceId, noteWaiting } from './device.ts'
import { endpoint } from './endpoint.ts'
import { whoOnLoad } from './identify.ts'
import { stopwatch } from './stopwatch.ts'
import { tabsOf } from './tabs.ts'
import { visit } from './visit.ts'
import type { Who } from './who.ts'

/** How long a page waits for old entries to be delivered before it asks where the learner is. */
const patience = 3_000

/** Opens a visit in a real browser: who is here, what waits from before, and a sender for all of it. */
export async function openVisit(
  of: VisitOf & { recorded: boolean },
  changed: (change: Change) => void,
): Promise<Visit> {
  const bell = bellOf()
  const journal = await openJournal(() => changed('saving'))
  const who: Who = of.recorded ? await whoOnLoad() : { kind: 'nobody', away: false }
  if (who.kind === 'signed-in') {
    const theirs = { learner: who.person.key, course: of.course }
    const sending = drain(
      journal,
      post(),
      ringFor(bell),
      (entry) => entry.learner === theirs.learner && entry.course === theirs.course,
    )
    await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, patience))])
  }

  const watch = stopwatch(() => performance.now())
  let news = false
  const here = await visit(
    who,
    of,
    {
      journal,
      endpoint,
      bell,
      device: deviceId(),
      now: () => Date.now(),
      tabs: tabsOf,
      lap: watch.lap,
    },
    (change) => {
      if (change === 'step') news = true
      changed(change)
    },
  )
  bell.listen((message) => {
    if (message.kind === 'written') noteWaiting(true)
    if (message.kind === 'tried' && !message.stuck) noteWaiting(false)
  })
  startSender(journal, bell)
  flushOnLeaving(journal, bell, here.waiting, async () => {
    watch.pause()
    if (!news) return
    news = false
    await here.take({ kind: 'left' })
    news = false
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') watch.go()
  })
  return here
}

/** Calls `back` when the learner comes back to the tab, or the network to the device. */
export function onReturn(back: () => void): void {
  addEventListener('online', back)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') back()
  })
}
