import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { copySample, sampleDay } from '../support/sample-site.ts'
import { treeHashes } from '../support/tree.ts'

let elsewhere: string

/** Starts a program where there is no network, not even this machine's own; only Linux has it, and not every Linux. */
const offline = ['unshare', '--map-root-user', '--net', '--']
const tried = spawnSync(offline[0]!, [...offline.slice(1), 'true'])
const noOffline = tried.status === 0 ? undefined : 'this machine cannot shut a program off'

/** The same content on the same day, in another folder, zone, locale and umask, and without a network. */
beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'Cyngor Ŵan (2)-'))
  await copySample(elsewhere)
  const run = await runCli(['build', '--site', elsewhere, '--today', sampleDay], {
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'cy_GB.UTF-8', LANG: 'cy_GB.UTF-8' },
    umask: '077',
    under: noOffline ? [] : offline,
  })
  expect(run.err).not.toContain('moothall:')
})
afterAll(() => rm(elsewhere, { recursive: true, force: true }))

test('the same content on the same day gives the same bytes in another folder, zone, locale and umask', async () => {
  expect(await treeHashes(join(elsewhere, 'dist'))).toEqual(
    await treeHashes(join(inject('sampleSite'), 'dist')),
  )
})

test('so do the packages of its courses', async () => {
  const packages = await treeHashes(join(elsewhere, 'packages'))
  expect(Object.keys(packages)).toContain('licence-to-post-scorm12.zip')
  expect(packages).toEqual(await treeHashes(join(inject('sampleSite'), 'packages')))
})

test('so do the desks, which are not for everybody', async () => {
  const desks = await treeHashes(join(elsewhere, 'var/desks'))
  expect(Object.keys(desks)).toContain('champion.json')
  expect(desks).toEqual(await treeHashes(join(inject('sampleSite'), 'var/desks')))
})

test('the build needs no network: it was made where there is none', async (context) => {
  if (noOffline) return context.skip(noOffline)
  // That this is so: nothing but a loopback that is down.
  const { stdout } = spawnSync(offline[0]!, [...offline.slice(1), 'cat', '/proc/net/dev'])
  expect(String(stdout).match(/^\s*\w+:/gm)).toEqual([expect.stringContaining('lo:')])
  const built = await treeHashes(join(elsewhere, 'dist'))
  expect(Object.keys(built)).toContain('social/index.html')
  expect(built).toEqual(await treeHashes(join(inject('sampleSite'), 'dist')))
})
