import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { importPackage } from '#courses/import/import.ts'
import { diskProblem } from '#courses/import/keep/disk.ts'
import { importedCourses } from '#courses/import/keep/read-imported.ts'
import { ownFolder } from '../../../../src/cli/options.ts'
import { zip } from '../../../support/zip-writer.ts'
import { scratch, small, today } from './packages.ts'

// Each import here is a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const cli = join(ownFolder, 'src/cli/moothall.ts')
const now = new Date('2026-11-22T12:00:00Z')

function desk(parts: Record<string, string | Uint8Array>) {
  const { dir, [Symbol.dispose]: dispose } = scratch()
  const site = join(dir, 'site')
  const file = join(dir, 'course.zip')
  mkdirSync(site)
  writeFileSync(file, zip(parts))
  return { site, file, shelf: join(site, 'courses/imported'), [Symbol.dispose]: dispose }
}

test('a disk that takes no more stops the import with a word, and nothing stays behind', async ({
  skip,
}) => {
  if (process.platform === 'win32') skip('Windows has no limit on the size of files')
  using at = desk({ ...small, 'media/film.mp4': randomBytes(300_000) })
  // No file of more than 100 blocks of 512 or 1024 bytes: to a process this is a disk that is full.
  const command = `ulimit -f 100; exec "$0" "$1" courses import "$2" --site "$3"`
  const child = spawn('sh', ['-c', command, process.execPath, cli, at.file, at.site])
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  expect([code, said]).toEqual([1, expect.stringContaining('(package/no-room)')])
  expect(said).toContain('There is no room on the disk for')
  expect(readdirSync(at.site)).toEqual([])
})

test('a site that may not be written to is said to be so', async ({ skip }) => {
  if (process.platform === 'win32' || process.getuid?.() === 0) skip('this account may write all')
  using at = desk(small)
  chmodSync(at.site, 0o500)
  await expect(importPackage(at.file, { site: at.site, today, now })).rejects.toThrow(
    'This account may not read or write',
  )
})

test.each([
  ['ENOSPC', 'package/no-room'],
  ['EDQUOT', 'package/no-room'],
  ['EROFS', 'package/not-allowed'],
  ['EACCES', 'package/not-allowed'],
  ['ENAMETOOLONG', 'package/long-name'],
])('what the system calls %s is told as %s', (code, told) => {
  expect(diskProblem(Object.assign(new Error(code), { code }), 'a.zip')).toMatchObject({
    code: told,
  })
})

test('a fault of the program is not told as one of the disk', () => {
  const fault = new TypeError('x is not a function')
  expect(diskProblem(fault, 'a.zip')).toBe(fault)
})

test('an import that is killed at any moment leaves a whole course or none', async () => {
  const media = Array.from({ length: 600 }, (_, n) => [`media/${n}.js`, `let a = ${n}`] as const)
  using at = desk({ ...small, ...Object.fromEntries(media) })
  const outcomes: string[] = []
  for (const after of [200, 700, 1200]) {
    const child = spawn(process.execPath, [cli, 'courses', 'import', at.file, '--site', at.site])
    const killing = setTimeout(() => child.kill('SIGKILL'), after)
    await once(child, 'close')
    clearTimeout(killing)
    const { courses, findings } = importedCourses(at.site)
    expect(findings).toEqual([])
    for (const { id } of courses)
      expect(readdirSync(join(at.shelf, id, 'package/media'))).toHaveLength(600)
    outcomes.push(courses.length > 0 ? 'whole' : 'none')
    if (courses.length > 0) break
  }
  expect(outcomes[0]).toBe('none')
  await importPackage(at.file, { site: at.site, today, now })
  expect(readdirSync(at.shelf)).toEqual(['small-course'])
  expect(existsSync(join(at.shelf, 'small-course/imported.json'))).toBe(true)
})
