import { isScoDone, orderId } from '#model/wire/imported-progress.ts'
import type { Visit } from '../visit/contract.ts'
import type { HostEntry } from './frame/messages.ts'

/**
 * Takes an entry of the package's host into the journal. True when the host may forget it: the device has it for
 * good, or it is to be left out. `parts` are the ids of the manifest.
 */
export async function receive(
  here: Visit,
  entry: HostEntry,
  parts: readonly string[],
  isGone: () => boolean,
): Promise<boolean> {
  if (entry.sco !== orderId && !parts.includes(entry.sco)) return true
  await here.take({ kind: 'imported', entry })
  return !isGone() && here.saving().kind !== 'unsaved'
}

/**
 * What was left behind when a window closed too fast. Where another device has gone on since, its state stands, and
 * only a part that was finished here and not there is told.
 */
export function leftBehind(here: Visit, entry: HostEntry): HostEntry | undefined {
  const state = here.state()
  if (entry.at <= (state.keptAt ?? '')) return undefined
  if (!state.overtaken) return entry
  if (entry.sco === orderId) return undefined
  const theirs = state.scos?.[entry.sco]
  if (isScoDone(theirs) || !isScoDone(entry.cmi)) return undefined
  const { completion_status, success_status, score } = entry.cmi
  const { seconds: _, ...kept } = theirs ?? {}
  return {
    ...entry,
    cmi: {
      ...kept,
      ...(completion_status && { completion_status }),
      ...(success_status && { success_status }),
      ...(score && { score }),
    },
  }
}
