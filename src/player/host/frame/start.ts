/** The page of a package's own host: it holds the API, and hands each commit to the intranet's page. */
import { channel } from './channel.ts'
import { localJournal } from './local-journal.ts'
import type { ToHost } from './messages.ts'
import { openSession, type Session } from './session.ts'

const { intranet = '', scorm = '' } = document.documentElement.dataset
const version = scorm === '1.2' ? '1.2' : '2004'
let session: Session | undefined
let queue: Promise<void> = Promise.resolve()

const tell = channel(intranet.split(' '), (message) => {
  queue = queue.then(() => obey(message)).catch((error: unknown) => console.error(error))
})

async function obey(message: ToHost): Promise<void> {
  if (message.moothall === 'kept') localJournal.kept(message.id)
  else if (message.moothall === 'start') {
    await session?.leave()
    session = await openSession(version, message.launching, tell)
  } else {
    await session?.leave()
    session = undefined
    tell({ moothall: 'left' })
  }
}

// `unload` is not called on phones. What a part still says in its own handlers comes after this, and takes its place.
addEventListener('pagehide', () => session?.snapshot())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') session?.snapshot()
})

tell({ moothall: 'ready', pending: localJournal.pending() })
