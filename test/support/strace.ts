/** What a process asks of the kernel, in its order, by strace. */
import { spawnSync } from 'node:child_process'

/** Why strace cannot be used here; undefined where it can. */
export const straceIsMissing: string | undefined = (() => {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (tried.error) return 'strace is not installed'
  return tried.status === 0 ? undefined : 'strace may not watch a process here (ptrace is denied)'
})()

export type Call = {
  name: string
  /** The file of the first argument, or `TCP:[…]` and the like for a socket. */
  file: string
  /** All arguments as strace writes them. */
  words: string
  /** What it returned, once it has. */
  result: string
}

/** Calls in the order in which they begin, but for syncs, which count from when they have returned. */
export function callsIn(trace: string): Call[] {
  const calls: Call[] = []
  const unfinished = new Map<string, Call>()
  for (const line of trace.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. (\w+) resumed>.*\)\s+=\s+(-?\d+.*)$/.exec(rest)
    if (resumed) {
      const call = unfinished.get(thread)
      unfinished.delete(thread)
      if (call === undefined) continue
      call.result = resumed[2]!
      if (isSync(call)) calls.push(call)
      continue
    }
    const begun = /^(\w+)\((.*)$/.exec(rest)
    if (!begun) continue
    const [, name = '', words = ''] = begun
    const file = /^\d+<(.*?)>/.exec(words)?.[1] ?? ''
    const call = { name, file, words, result: /\)\s+=\s+(-?\d+[^)]*)$/.exec(words)?.[1] ?? '' }
    if (rest.includes('<unfinished ...>')) {
      unfinished.set(thread, call)
      if (!isSync(call)) calls.push(call)
    } else calls.push(call)
  }
  return calls
}

export const isSync = ({ name }: Call): boolean => name === 'fsync' || name === 'fdatasync'
