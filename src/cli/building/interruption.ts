/** A build that is told to stop ends with its Astro and without its folder, and leaves the last good site. */
import { Stop } from '../exit.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Runs `work` with a signal that Ctrl-C and `kill` give; one that comes too late to stop anything is left to the caller. */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const interruption = new AbortController()
  const abort = () =>
    interruption.abort(new Stop('The build was stopped; the last good site is untouched.'))
  for (const signal of signals) process.once(signal, abort)
  try {
    return await work(interruption.signal)
  } catch (error) {
    throw interruption.signal.aborted ? interruption.signal.reason : error
  } finally {
    for (const signal of signals) process.off(signal, abort)
  }
}
