/** A real PostgreSQL for tests: a cluster of its own in a temporary folder, on a Unix socket, gone when the tests are. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

/** Where Debian and others keep the server's programs, which are not on the path. */
const programs = [
  ...globSync('/usr/lib/postgresql/*/bin/initdb'),
  ...globSync('/usr/local/pgsql/bin/initdb'),
  ...globSync('/opt/homebrew/opt/postgresql@*/bin/initdb'),
]
  .map((path) => path.replace(/initdb$/, ''))
  .at(-1)

/** Why tests with PostgreSQL cannot run here; undefined where they can. */
export const postgresIsMissing: string | undefined =
  programs === undefined ? 'PostgreSQL is not installed' : undefined

export type Cluster = {
  /** The address of a new, empty database. */
  database(): Promise<string>
  /** The process of the server, to kill it. */
  server: ChildProcess
  stop(): Promise<void>
}

export async function startCluster(settings: Record<string, string> = {}): Promise<Cluster> {
  if (programs === undefined) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'moothall-pg-'))
  const user = account()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'moothall', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { stdio: 'ignore', cwd: folder, ...user },
  )
  const all = { listen_addresses: '', shared_buffers: '32MB', max_connections: '60', ...settings }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
    ...user,
  })
  const end = () => void server.kill('SIGQUIT')
  process.once('exit', end)
  await ready(server)

  const address = (name: string) => `postgresql:///${name}?host=${folder}&user=moothall`
  let made = 0
  return {
    server,
    database: async () => {
      const client = new Client({ connectionString: address('postgres') })
      await client.connect()
      const name = `moothall_${++made}`
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      return address(name)
    },
    stop: async () => {
      process.off('exit', end)
      const gone = server.exitCode === null && server.signalCode === null && once(server, 'exit')
      server.kill('SIGQUIT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then it is the account that its package made, or nobody. */
function account(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string, name: string) =>
    Number(
      execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  try {
    return { uid: id('-u', 'postgres'), gid: id('-g', 'postgres') }
  } catch {
    return { uid: id('-u', 'nobody'), gid: id('-g', 'nobody') }
  }
}

async function ready(server: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of server.stderr!.iterator({ destroyOnReturn: false })) {
    said += chunk
    if (said.includes('database system is ready to accept connections')) {
      server.stderr!.resume()
      return
    }
  }
  throw new Error(`PostgreSQL did not start: ${said}`)
}
