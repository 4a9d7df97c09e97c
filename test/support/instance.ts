/** The endpoint in a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Instance = {
  url: string
  port: number
  process: ChildProcess
  /** What it has logged so far. */
  log: string[]
}

export type Standby = {
  process: ChildProcess
  /** Opens the store and listens; port 0 for any that is free. */
  start(port: number): Promise<Instance>
}

export type Setting = {
  dist: string
  data: string
  /** Of a PostgreSQL database. */
  address?: string
  /** A program and its arguments that run the process, such as strace. */
  under?: readonly string[]
  /** Modules that are loaded first, to cause what cannot be caused from outside. */
  first?: string
}

/** Halves the work of starting, which is most of the work of being killed a hundred times. */
const cache = join(tmpdir(), 'moothall-compile-cache')

const root = join(import.meta.dirname, '../..')

const program = `
  import { createInterface } from 'node:readline'
  const { serve } = await import('#server/serve.ts')
  const { site } = await import('./test/endpoint/support/site.ts')
  const { people } = await import('./test/support/people.ts')
  site.settings.endpoint.development_people.push(...people)
  const [dist, data] = process.argv.slice(1)
  const lines = createInterface({ input: process.stdin })
  lines.once('line', async (port) => {
    try {
      const log = (line) => process.stderr.write(line)
      const server = await serve({ site, dist, data, host: '127.0.0.1', port: Number(port), log })
      console.log(server.url)
    } catch (error) {
      console.log('refused: ' + error.message)
    }
  })
  // Whoever started it is gone.
  lines.on('close', () => process.exit())
  console.log('ready')`

/** A process that has loaded everything and waits to be started, so that a restart takes no longer than the store needs. */
export async function standby({
  dist,
  data,
  address = '',
  under = [],
  first = '',
}: Setting): Promise<Standby> {
  const command = [
    ...under,
    process.execPath,
    '--input-type=module',
    '-e',
    `${first}\n${program}`,
    dist,
    data,
  ]
  const child = spawn(command[0]!, command.slice(1), {
    cwd: root,
    env: { ...process.env, MOOTHALL_DATABASE_URL: address, NODE_COMPILE_CACHE: cache },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const lines = createInterface({ input: child.stdout })
  const next = async () => String((await once(lines, 'line'))[0])
  await next()
  return {
    process: child,
    start: async (port) => {
      const said = next()
      child.stdin.write(`${port}\n`)
      const url = await said
      if (!url.startsWith('http')) throw new Error(url)
      return { url, port: Number(new URL(url).port), process: child, log }
    },
  }
}

export async function kill(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone
}

/** Lets it end by itself, so that what runs it can write down the rest. */
export async function end(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit')
  process.stdin?.end()
  await gone
}
