/** Runs Astro on a site folder, in a process of its own: its memory and its idea of the day end with it. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Day } from '#model/day.ts'
import { Stop } from '../exit.ts'
import { ownFolder } from '../options.ts'

export type AstroRun = {
  site: string
  today: Day
  lenient: boolean
  /** Where the pages go. */
  out?: string
  /** Where Astro keeps its own files meanwhile. */
  cache?: string
}

const astroBin = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
)

/**
 * Vite's own constants. Where the shell has a variable of that name, as test runners set them, pages would ask the
 * shell for it hundreds of times each instead: a build of 6,000 pages took 271 s, and 30 s without.
 */
const viteConstants = ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR']

export function astroEnvironment(
  run: AstroRun,
  shell: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(shell).filter(([name]) => !viteConstants.includes(name))),
    // The only readers are astro.config.mjs and src/queries/site.ts.
    MOOTHALL_SITE: run.site,
    MOOTHALL_TODAY: run.today,
    MOOTHALL_LENIENT: run.lenient ? '1' : '0',
    ...(run.out && { MOOTHALL_OUT: run.out }),
    ...(run.cache && { MOOTHALL_CACHE: run.cache }),
    ASTRO_TELEMETRY_DISABLED: '1',
    TZ: 'UTC',
    NODE_ENV: 'production',
  }
}

const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href

/** Resolves when the pages are written; throws `Stop` with what Astro said otherwise. `signal` ends it. */
export async function astroBuild(run: AstroRun, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const child = spawn(
    process.execPath,
    ['--import', endWithParent, astroBin, 'build', '--root', ownFolder],
    { cwd: ownFolder, env: astroEnvironment(run), stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const end = () => child.kill()
  signal.addEventListener('abort', end)
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise((resolve) => child.on('close', resolve))
  signal.removeEventListener('abort', end)
  signal.throwIfAborted()
  if (code !== 0)
    throw new Stop(`The pages could not be built. Astro says:\n\n${Buffer.concat(said)}`)
}

/** `astro dev`, with its own output, until it ends. Answers its exit code. */
export async function astroDev(run: AstroRun, port: number, host: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [astroBin, 'dev', '--root', ownFolder, '--port', String(port), '--host', host],
    {
      cwd: ownFolder,
      env: { ...astroEnvironment(run), NODE_ENV: 'development' },
      stdio: 'inherit',
    },
  )
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 0)))
}
