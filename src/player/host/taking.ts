import type { Visit } from '../visit/contract.ts'
import { flowOf } from './flow.ts'
import type { FromHost, HostEntry } from './frame/messages.ts'
import { leftBehind, receive } from './receive.ts'

/**
 * Takes what the package's host has kept into the journal, entry by entry and in their order, and tells it which it may
 * forget. While another tab leads, what this one's content still says is left out: it began from an older state.
 */
export function takerOf(
  here: Visit,
  parts: readonly string[],
  learner: string,
  isGone: () => boolean,
  tell: (message: { moothall: 'kept'; id: string }) => void,
) {
  const forget = ({ id }: HostEntry) => tell({ moothall: 'kept', id })
  async function write(entry: HostEntry): Promise<void> {
    if (follows() || (await receive(here, entry, parts, isGone))) forget(entry)
  }
  const follows = () => here.role() === 'following'
  const keep = flowOf(write, forget)
  return async (message: FromHost): Promise<void> => {
    if (message.moothall === 'entry') {
      if (message.entry.learner === learner) await keep(message.entry)
    } else if (message.moothall === 'ready' && !follows()) {
      for (const entry of message.pending.filter((each) => each.learner === learner)) {
        const owed = leftBehind(here, entry)
        if (owed) await keep(owed)
        else forget(entry)
      }
    }
  }
}
