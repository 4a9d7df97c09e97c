import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copySample, sampleDay } from '../support/sample-site.ts'
import type { Figures } from './run.ts'
import { type Run, timed } from './timed.ts'

/** The whole build of the sample, in a process of its own: the median of three runs. */
export async function build(): Promise<Figures> {
  const site = await mkdtemp(join(tmpdir(), 'moothall-bench-'))
  await copySample(site)
  const runs: Run[] = []
  for (const _ of [1, 2, 3]) runs.push(await timed(['build', '--site', site, '--today', sampleDay]))
  await rm(site, { recursive: true, force: true })
  const median = (key: 'seconds' | 'cpu' | 'megabytes') =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[1]!
  return {
    'wall seconds': median('seconds'),
    'seconds of work of all cores': median('cpu'),
    'peak MB of all processes': median('megabytes'),
  }
}
