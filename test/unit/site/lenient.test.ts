import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSite } from '#site/load.ts'

test('an empty folder is an error in lenient mode too, since it would replace the last good site', async () => {
  const { findings } = await loadSite(mkdtempSync(join(tmpdir(), 'moothall-empty-')), {
    lenient: true,
  })
  expect(findings.map((each) => [each.code, each.severity])).toEqual([['site/no-content', 'error']])
})
