import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { ownFolder } from '../../src/cli/options.ts'
import { noNetworkIsMissing, withoutNetwork } from '../support/no-network.ts'
import { copySample, sampleDay } from '../support/sample-site.ts'
import { treeHashes } from '../support/tree.ts'

const cli = join(ownFolder, 'src/cli/moothall.ts')

test('two builds without any network give the bytes of a build with one', async (context) => {
  if (noNetworkIsMissing !== undefined) return context.skip(noNetworkIsMissing)
  const asks = `require('node:net').connect(443, '192.0.2.1').on('error', ({ code }) => console.log(code))`
  expect((await withoutNetwork(['-e', asks])).said.trim()).toBe('ENETUNREACH')

  const built = await treeHashes(join(inject('sampleSite'), 'dist'))
  expect(Object.keys(built)).toContain('social/index.html')
  for (const name of ['first', 'second']) {
    const site = await mkdtemp(join(tmpdir(), `moothall-${name}-`))
    await copySample(site)
    expect(
      await withoutNetwork([cli, 'build', '--site', site, '--today', sampleDay]),
    ).toMatchObject({ code: 0 })
    expect(await treeHashes(join(site, 'dist'))).toEqual(built)
    await rm(site, { recursive: true })
  }
})
