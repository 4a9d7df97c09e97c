/** Builds the sample site once for all tests that look at it, on a fixed day, into `var/test/`. */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildSite } from '../../src/cli/building/build.ts'
import { ownFolder } from '../../src/cli/options.ts'
import { silentProgress } from '../../src/cli/progress.ts'
import type { Day } from '../../src/model/day.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A site folder with a fresh `dist/`. */
    sampleSite: string
  }
}

export const sampleDay = '2026-11-22' as Day

// Two projects ask for the same build; the second takes the first one's.
let building: Promise<string> | undefined

export default async function setup(project: TestProject): Promise<void> {
  building ??= buildSample()
  project.provide('sampleSite', await building)
}

async function buildSample(): Promise<string> {
  const site = join(ownFolder, 'var/test/sample')
  await rm(site, { recursive: true, force: true })
  await copySample(site)
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
  return site
}

/** The sample council's files, and nothing of the software, in a folder of their own. */
export async function copySample(to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const part of ['content', 'courses', 'public', 'moothall.yaml'])
    await cp(join(ownFolder, part), join(to, part), { recursive: true })
}
