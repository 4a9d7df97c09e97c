import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFolder } from '../../src/cli/options.ts'
import { copySample, sampleDay } from '../support/sample-site.ts'
import type { Figures } from './run.ts'

/** The whole build of the sample, in a process of its own: the median of three runs. */
export async function build(): Promise<Figures> {
  const site = await mkdtemp(join(tmpdir(), 'moothall-bench-'))
  await copySample(site)
  const runs = [1, 2, 3].map(() => timed(['build', '--site', site, '--today', sampleDay]))
  await rm(site, { recursive: true, force: true })
  const median = (key: 'seconds' | 'megabytes') =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[1]!
  return {
    'wall seconds': median('seconds'),
    'peak MB of the largest process': median('megabytes'),
  }
}

// The largest of the process and its children, as the system counts it: Astro builds in a child.
function timed(words: readonly string[]): { seconds: number; megabytes: number } {
  const cli = join(ownFolder, 'src/cli/moothall.ts')
  const peak = `process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))`
  const began = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(peak)}`, cli, ...words],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(peak)}`,
      },
    },
  )
  if (run.status !== 0) throw new Error(`The build failed: ${run.stderr}`)
  const peaks = [...run.stderr.matchAll(/peak (\d+)/g)].map((match) => Number(match[1]))
  return {
    seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    megabytes: Math.round(Math.max(...peaks) / 1024),
  }
}
