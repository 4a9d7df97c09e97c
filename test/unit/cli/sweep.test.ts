import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sweepWorkspaces } from '#cli/building/sweep.ts'

/** The number of a process that has ended. */
const dead = spawnSync(process.execPath, ['-e', '']).pid

function siteWithBuildOf(pid: number) {
  const site = mkdtempSync(join(tmpdir(), 'moothall-sweep-'))
  const previous = join(site, `.moothall/build-${pid}/previous`)
  mkdirSync(previous, { recursive: true })
  writeFileSync(join(previous, 'index.html'), 'the last good site')
  return site
}
const pageOf = (site: string) => readFileSync(join(site, 'dist/index.html'), 'utf8')

test('a build killed between its two renames has its last good site put back', async () => {
  const site = siteWithBuildOf(dead)
  await sweepWorkspaces(site)
  expect(pageOf(site)).toBe('the last good site')
  expect(readdirSync(join(site, '.moothall'))).toEqual([])
})

test('a site that is in place is not replaced by an older one', async () => {
  const site = siteWithBuildOf(dead)
  mkdirSync(join(site, 'dist'))
  writeFileSync(join(site, 'dist/index.html'), 'a newer one')
  await sweepWorkspaces(site)
  expect(pageOf(site)).toBe('a newer one')
})

test('the folder of a build that still runs is left alone', async () => {
  const site = siteWithBuildOf(process.ppid)
  await sweepWorkspaces(site)
  expect(existsSync(join(site, `.moothall/build-${process.ppid}/previous`))).toBe(true)
})
