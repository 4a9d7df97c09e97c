import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownFolder } from '../../src/cli/options.ts'

/** One run of a command: the clock, the work of all cores, and the most memory that its processes had together. */
export type Run = { seconds: number; cpu: number; megabytes: number; out: string }

/** Runs `moothall …` and measures it with the processes that it starts. Memory is asked of Linux, and 0 elsewhere. */
export async function timed(words: readonly string[]): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(ownFolder, 'src/cli/moothall.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  let most = 0
  const cpu = new Map<number, number>()
  const look = () => {
    const family = familyOf(child.pid!)
    most = Math.max(
      most,
      family.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
    )
    for (const { pid, seconds } of family) cpu.set(pid, seconds)
  }
  const watch = setInterval(look, 200)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`moothall ${words.join(' ')} failed: ${said.join('')}`)
  return {
    seconds: round((performance.now() - began) / 1000),
    cpu: round([...cpu.values()].reduce((sum, each) => sum + each, 0)),
    megabytes: Math.round(most / 1024),
    out: said.join(''),
  }
}

type Process = { pid: number; parent: number; kilobytes: number; seconds: number }

/** A process and all that came from it, as they are now. */
function familyOf(pid: number): Process[] {
  const all = running()
  const family = all.filter((each) => each.pid === pid)
  for (const { pid: own } of family) family.push(...all.filter(({ parent }) => parent === own))
  return family
}

const running = (): Process[] => numbersIn('/proc').flatMap((pid) => seen(pid) ?? [])

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

/** By proc(5): the fields of `stat` behind the name, which may hold spaces; times in hundredths of a second. */
function seen(pid: number): Process | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return {
      pid,
      parent: Number(fields[1]),
      kilobytes: Number(kilobytes ?? 0),
      seconds: (Number(fields[11]) + Number(fields[12])) / 100,
    }
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}

const round = (value: number) => Math.round(value * 10) / 10
