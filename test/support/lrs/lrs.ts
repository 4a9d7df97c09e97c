/** A real LRS for tests: Learning Locker's statements service, with a Redis of its own and its records in memory. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from './install.ts'

/** Why tests with an LRS cannot run here; undefined where they can. */
export const lrsIsMissing: string | undefined = !existsSync(program)
  ? 'no LRS is installed: run "npm run lrs"'
  : !hasRedis()
    ? 'the LRS needs redis-server, which is not installed'
    : undefined

export type RunningLrs = {
  /** What MOOTHALL_LRS_ENDPOINT is set to. */
  endpoint: string
  url: string
  /** Everything that it has, in the order in which it stored it. */
  statements(): Promise<{ id: string; actor: { account: { name: string } }; timestamp: string }[]>
  stop(): Promise<void>
}

export async function startLrs(): Promise<RunningLrs> {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-lrs-'))
  const [redisPort, port] = [await freePort(), await freePort()]
  const redis = spawn(
    'redis-server',
    ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { cwd: folder, stdio: 'ignore' },
  )
  const lrs = spawn(process.execPath, [program], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      AUTH_REPO: 'test',
      MODELS_REPO: 'memory',
      STORAGE_REPO: 'memory',
      REDIS_URL: `redis://127.0.0.1:${redisPort}/0`,
      EXPRESS_PORT: String(port),
      SERVICE_AWAIT_UPDATES: 'true',
      WINSTON_CONSOLE_LEVEL: 'error',
    },
  })
  const url = `http://127.0.0.1:${port}`
  const headers = { authorization: 'Basic YTpi', 'x-experience-api-version': '1.0.3' }
  await answering(`${url}/xAPI/about`, lrs)
  return {
    url,
    endpoint: `${url}/xAPI/`,
    async statements() {
      const all: Awaited<ReturnType<RunningLrs['statements']>> = []
      let more = '/xAPI/statements?ascending=true&limit=100'
      while (more !== '') {
        const answer = await fetch(url + more, { headers })
        if (!answer.ok) throw new Error(`The LRS answered ${answer.status}: ${await answer.text()}`)
        const page = (await answer.json()) as { statements: typeof all; more: string }
        all.push(...page.statements)
        more = page.more
      }
      return all
    },
    async stop() {
      await Promise.all([ended(lrs), ended(redis)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Asks until it answers: the service tells nobody else when it is ready. */
async function answering(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The LRS ended with ${child.exitCode} before it answered.`)
}

function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve) =>
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    }),
  )
}

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
