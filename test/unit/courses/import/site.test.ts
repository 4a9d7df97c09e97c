import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importPackage } from '#courses/import/import.ts'
import { loadSite } from '#site/load.ts'
import { zip } from '../../../support/zip-writer.ts'
import { scratch, small, today } from './packages.ts'

test('the pages and lessons of an imported package are no pages and lessons of the site', async () => {
  using at = scratch()
  const site = join(at.dir, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'Welcome.md'), '# Welcome\n')
  const file = join(at.dir, 'a.zip')
  const foreign = {
    'README.md': '# Theirs\n',
    'lessons/en/01-theirs.md': '# Theirs\n',
    'course.yaml': 'x: 1',
  }
  writeFileSync(file, zip({ ...small, ...foreign }))
  await importPackage(file, { site, today, now: new Date() })
  const { site: loaded } = await loadSite(site, { lenient: true })
  expect(loaded.pages.map(({ id }) => id)).toEqual(['welcome'])
  expect(loaded.courses).toEqual([])
  expect([...loaded.files]).toEqual(['Welcome.md'])
})
