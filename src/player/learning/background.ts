import { bellOf } from '../bell.ts'
import { openJournal } from '../journal/open.ts'
import { startSender } from '../sender/browser.ts'
import { noteWaiting } from '../visit/device.ts'

/** Sends what a course left behind, from whichever page of the site is open now. */
export async function sendInBackground(): Promise<void> {
  const bell = bellOf()
  bell.listen((message) => {
    if (message.kind === 'tried' && !message.stuck) noteWaiting(false)
  })
  startSender(await openJournal(), bell)
}
