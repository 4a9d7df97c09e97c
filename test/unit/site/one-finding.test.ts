import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadSite } from '#site/load.ts'

const small = join(import.meta.dirname, '../../fixtures/sites/small')

test('a guideline without front matter is one finding: neither its rules nor links to it are told as well', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-one-'))
  cpSync(small, dir, { recursive: true })
  for (const language of ['en', 'cy']) {
    const file = join(dir, `content/guidelines/${language}/personal-use.md`)
    writeFileSync(file, readFileSync(file, 'utf8').split('---\n').slice(2).join('---\n'))
  }
  const { findings } = await loadSite(dir)
  expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'content/guidelines/cy/personal-use.md front-matter/missing',
    'content/guidelines/en/personal-use.md front-matter/missing',
  ])
})

test('a text that nests too deep is told so, and not as faulty MDX', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-deep-'))
  writeFileSync(join(dir, 'a.md'), `${'> '.repeat(20_000)}deep\n`)
  const { findings } = await loadSite(dir, { lenient: true })
  expect(findings.map((each) => each.code)).toContain('text/too-deep')
})
