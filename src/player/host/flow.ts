import type { HostEntry } from './frame/messages.ts'

/** In bytes: what may come at once, what more may come in each second, and the least that an entry counts for. */
const budget = { burst: 10_000_000, second: 20_000, least: 20_000 }

/**
 * Keeps a package from filling the device and the record. Of each part one entry is written at a time, and one waits:
 * an entry holds all of its part's state, so that a later one takes the place of the one that waits. A package that
 * has used up its budget waits longer. An honest one never comes near it.
 */
export function flowOf(
  write: (entry: HostEntry) => Promise<void>,
  forget: (entry: HostEntry) => void,
  now: () => number = () => performance.now(),
  pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
) {
  const waiting: HostEntry[] = []
  let left = budget.burst
  let counted = now()
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    try {
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        const owed = cost(next) - saved()
        if (owed > 0) await pause((owed / budget.second) * 1000)
        // What has come meanwhile may have taken its place.
        const entry = waiting.shift() ?? next
        left = saved() - cost(entry)
        await write(entry)
      }
    } finally {
      running = undefined
    }
  }

  function saved(): number {
    const moment = now()
    left = Math.min(budget.burst, left + ((moment - counted) / 1000) * budget.second)
    counted = moment
    return left
  }

  /** Settled when it, or a later one in its place, has been written. */
  return (entry: HostEntry): Promise<void> => {
    const at = waiting.findIndex(({ sco, final }) => sco === entry.sco && !final)
    const before = waiting[at]
    if (before === undefined) waiting.push(entry)
    else {
      waiting[at] = entry
      forget(before)
    }
    running ??= run()
    return running
  }
}

const cost = ({ cmi }: HostEntry): number => Math.max(budget.least, JSON.stringify(cmi).length)
