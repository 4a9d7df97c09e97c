import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'

/** A holder on another machine cannot be asked whether it still runs; after this long it does not. Milliseconds. */
const longest = 60 * 60_000

/**
 * Takes `path` for this process alone, until the function that it returns is called; undefined where another process
 * has it. What a process that died left behind is taken over.
 */
export function hold(path: string): (() => void) | undefined {
  mkdirSync(dirname(path), { recursive: true })
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(path, `${process.pid} ${hostname()}`, { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (!isLeft(path)) return undefined
      rmSync(path, { force: true })
    }
  }
  return undefined
}

function isLeft(path: string): boolean {
  const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  if (since === undefined) return true
  const [pid = '', host] = readFileSync(path, 'utf8').split(' ')
  return host === hostname() ? !runs(Number(pid)) : Date.now() - since > longest
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
