/** The page of a package's own host: it holds the API, and hands each commit to the intranet's page. */
import { channel } from './channel.ts'
import { askOrder, keepOrder } from './course-order.ts'
import { localJournal } from './local-journal.ts'
import type { Ask, OrderOf, ToHost } from './messages.ts'
import { openSession, type Session } from './session.ts'

const { intranet = '', scorm = '' } = document.documentElement.dataset
const version = scorm === '1.2' ? '1.2' : '2004'
let session: Session | undefined
let order: OrderOf | undefined
let queue: Promise<void> = Promise.resolve()

const tell = channel(intranet.split(' '), (message) => {
  queue = queue.then(() => obey(message)).catch((error: unknown) => console.error(error))
})

async function obey(message: ToHost): Promise<void> {
  switch (message.moothall) {
    case 'kept':
      localJournal.kept(message.id)
      return
    case 'start':
      await leave()
      session = await openSession(
        version,
        message.launching,
        { tell, keepOrder: (now) => order && keepOrder(order, now, tell) },
        order,
      )
      return
    case 'leave':
      await leave()
      tell({ moothall: 'left' })
      return
    case 'go':
      order = message.order ?? order
      if (order && !(await leave(message.ask))) await askOrder(order, message.ask, tell)
  }
}

async function leave(ask?: Ask): Promise<boolean> {
  const left = session
  session = undefined
  return (await left?.leave(ask)) ?? false
}

// `unload` is not called on phones. What a part still says in its own handlers comes after this, and takes its place;
// to call Terminate here would take its API away before them.
addEventListener('pagehide', () => session?.snapshot())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') session?.snapshot()
})

tell({ moothall: 'ready', pending: localJournal.pending() })
