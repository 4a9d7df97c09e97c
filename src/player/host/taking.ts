import type { Visit } from '../visit/visit.ts'
import type { FromHost, HostEntry } from './frame/messages.ts'
import { leftBehind, receive } from './receive.ts'

/** Takes what the package's host has kept into the journal, entry by entry and in their order, and tells it which it may forget. */
export function takerOf(
  here: Visit,
  parts: readonly string[],
  learner: string,
  isGone: () => boolean,
  tell: (message: { moothall: 'kept'; id: string }) => void,
) {
  async function keep(entry: HostEntry): Promise<void> {
    if (await receive(here, entry, parts, isGone)) tell({ moothall: 'kept', id: entry.id })
  }
  return async (message: FromHost): Promise<void> => {
    if (message.moothall === 'entry') {
      if (message.entry.learner === learner) await keep(message.entry)
    } else if (message.moothall === 'ready') {
      for (const entry of message.pending.filter((each) => each.learner === learner)) {
        const owed = leftBehind(here, entry)
        if (owed) await keep(owed)
        else tell({ moothall: 'kept', id: entry.id })
      }
    }
  }
}
