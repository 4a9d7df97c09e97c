import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesUnder } from '#lib/files.ts'

test("what a build or npm made is nobody's content, and neither is what is hidden", () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-'))
  const files = [
    'b.md',
    'a/c.md',
    'a/dist/d.md',
    'dist/e.md',
    'a/node_modules/f.md',
    '.git/g.md',
    '.h.md',
  ]
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), '')
  }
  expect(filesUnder(dir)).toEqual(['a/c.md', 'a/dist/d.md', 'b.md'])
  rmSync(dir, { recursive: true })
})

test('a folder that is not there holds no files', () => {
  expect(filesUnder(join(tmpdir(), 'moothall-nowhere'))).toEqual([])
})
