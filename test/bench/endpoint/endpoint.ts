import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signedIn } from '../../endpoint/support/browser.ts'
import { kill, standby } from '../../support/instance.ts'
import { people } from '../../support/people.ts'
import type { Figures } from '../run.ts'
import { drive } from './drive.ts'

const connections = 64
const rounds = 5
const seconds = 2

type Server = { url: string; tokens: string[]; stop(): Promise<void> }

/**
 * Durable commits a second and the 99th percentile, of the real endpoint and, in the same run and turn about, of the
 * floor of this disk (append and sync by groups), of a bare group commit, and of one transaction a request. The
 * machine's other work falls on all of them; the ratio is the median of the rounds' own.
 */
export async function endpoint(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
  const servers: Record<string, Server> = {
    'append and sync': await bare('log', folder),
    'bare group commit': await bare('grouped', folder),
    'one transaction each': await bare('single', folder),
    endpoint: await real(folder),
  }
  const names = Object.keys(servers)
  const rates = new Map<string, number[]>(names.map((name) => [name, []]))
  const times = new Map<string, number[]>(names.map((name) => [name, []]))
  try {
    for (let round = -1; round < rounds; round++)
      for (const name of turned(names, round)) {
        const { url, tokens } = servers[name]!
        const { perSecond, milliseconds } = await drive(url, connections, seconds, bodies(tokens))
        // The first round only warms up.
        if (round < 0) continue
        rates.get(name)!.push(perSecond)
        times.get(name)!.push(...milliseconds)
      }
  } finally {
    await Promise.all(Object.values(servers).map(({ stop }) => stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  const ratios = rates
    .get('endpoint')!
    .map((rate, round) => rate / rates.get('bare group commit')![round]!)
  return {
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`${name}, commits/s`, Math.round(at(rates.get(name)!, 0.5))],
        [`${name}, p99 ms`, Number(at(times.get(name)!, 0.99).toFixed(1))],
      ]),
    ),
    'endpoint / bare group commit': Number(at(ratios, 0.5).toFixed(2)),
  }
}

/** Nobody is always first. */
const turned = (names: readonly string[], by: number): string[] =>
  names.map((_, index) => names[(index + by + names.length) % names.length]!)

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** A commit as a page sends it when somebody goes to the next lesson. */
function bodies(tokens: readonly string[]): (connection: number) => string {
  return (connection) => {
    sequence++
    return JSON.stringify({
      id: randomUUID(),
      token: tokens[connection],
      sco: 'course',
      sequence,
      final: false,
      language: 'en',
      at: '2026-11-22T09:30:00Z',
      cmi: {
        location: sequence % 2 === 0 ? 'voice' : 'consent',
        suspend_data: '{"choices":{"reply-to-a-complaint":"b"}}',
        objectives: [{ id: 'voice', completion_status: 'completed' }],
        session_time: 'PT1M',
      },
    })
  }
}
let sequence = 0

async function bare(kind: string, folder: string): Promise<Server> {
  const own = join(folder, kind)
  mkdirSync(own)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), kind, own], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [url] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: url.toString().trim(),
    tokens: Array.from({ length: connections }, () => randomUUID() + randomUUID()),
    stop: () => kill(child),
  }
}

async function real(folder: string): Promise<Server> {
  const dist = join(folder, 'dist')
  mkdirSync(dist)
  writeFileSync(join(dist, 'index.html'), '<h1>Home</h1>')
  const { start } = await standby({ dist, data: join(folder, 'var') })
  const { url, process } = await start(0)
  const tokens: string[] = []
  for (const { id } of people.slice(0, connections)) {
    const browser = await signedIn(url, id)
    tokens.push((await browser.register('licence-to-post')).token)
  }
  return { url, tokens, stop: () => kill(process) }
}
