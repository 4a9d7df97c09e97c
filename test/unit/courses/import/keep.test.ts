import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { importPackage } from '#courses/import/import.ts'
import { idFrom } from '#courses/import/keep/choose-id.ts'
import { importedCourses } from '#courses/import/keep/read-imported.ts'
import { ownFolder } from '../../../../src/cli/options.ts'
import { treeHashes } from '../../../support/tree.ts'
import { zip } from '../../../support/zip-writer.ts'
import { fixture, manifest, page, scratch, small, today } from './packages.ts'

// One test starts a process and writes thousands of files, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const now = new Date('2026-11-22T12:00:00Z')

/** A site, and a way to import a package into it. */
function desk() {
  const { dir, [Symbol.dispose]: dispose } = scratch()
  const site = join(dir, 'site')
  mkdirSync(site)
  const bring = (name: string, parts: Record<string, string | Uint8Array>, as?: string) => {
    const file = join(dir, name)
    writeFileSync(file, zip(parts))
    return importPackage(file, { site, as, today, now })
  }
  return { dir, site, shelf: join(site, 'courses/imported'), bring, [Symbol.dispose]: dispose }
}

test('a course is a folder with the files as they were and a record beside them', async () => {
  using at = desk()
  const { course } = await at.bring('a.zip', { ...small, 'media/a.bin': new Uint8Array([0, 255]) })
  expect(readdirSync(at.shelf)).toEqual(['small-course'])
  expect(readdirSync(join(at.shelf, 'small-course')).sort()).toEqual(['imported.json', 'package'])
  expect(readFileSync(join(at.shelf, 'small-course/package/media/a.bin'))).toEqual(
    Buffer.from([0, 255]),
  )
  expect(importedCourses(at.site)).toEqual({ courses: [course], findings: [] })
})

test('the same package gives the same bytes in two sites', async () => {
  using one = desk()
  using two = desk()
  await one.bring('a.zip', small)
  await two.bring('a.zip', small)
  expect(await treeHashes(one.site)).toEqual(await treeHashes(two.site))
})

test('two packages with the same identifier and title live side by side, and that is said', async () => {
  using at = desk()
  await at.bring('a.zip', small)
  const { course } = await at.bring('b.zip', { ...small, 'more.css': '' })
  expect(course.id).toBe('small-course-2')
  expect(course.notes.map(({ says }) => says)).toEqual([
    'The manifest\'s identifier "M" is also that of "small-course"; the courses are kept apart.',
  ])
})

test('the same file again changes nothing, and says when it came', async () => {
  using at = desk()
  await at.bring('a.zip', small)
  const before = await treeHashes(at.site)
  expect(await at.bring('renamed.zip', small)).toMatchObject({
    kind: 'had-it',
    course: { id: 'small-course', imported: '2026-11-22' },
  })
  expect(await treeHashes(at.site)).toEqual(before)
})

test('an id may be chosen, but not that of another course', async () => {
  using at = desk()
  mkdirSync(join(at.site, 'courses/licence'), { recursive: true })
  expect((await at.bring('a.zip', small, 'golf')).course.id).toBe('golf')
  const other = { ...small, 'more.css': '' }
  for (const taken of ['licence', 'golf', 'induction'])
    await expect(at.bring('b.zip', other, taken)).rejects.toThrow(
      `There is a course "${taken}" already.`,
    )
})

test('an id made from a title is not that of a course of the council', async () => {
  using at = desk()
  mkdirSync(join(at.site, 'courses/small-course'), { recursive: true })
  expect((await at.bring('a.zip', small)).course.id).toBe('small-course-2')
})

const ids: [string, string][] = [
  ['Golf Explained – Part 1', 'golf-explained-part-1'],
  ["Tŷ'r Cyngor: yr hawl i bostio", 'tyr-cyngor-yr-hawl-i-bostio'],
  ['研修', 'course'],
  [
    'A very long title that says everything about the course twice',
    'a-very-long-title-that-says-everything-about-the',
  ],
]

for (const [title, id] of ids)
  test(`"${title}" becomes ${id}`, () => {
    expect(idFrom(title)).toBe(id)
  })

test('a package that fails half-way leaves nothing behind, not even the folder for imports', async () => {
  using at = desk()
  const file = join(at.dir, 'a.zip')
  const parts = Object.entries(small).map(([name, data]) => ({ name, data }))
  writeFileSync(file, zip([...parts, { name: 'z.js', data: 'x', claims: { crc: 1 } }]))
  await expect(importPackage(file, { site: at.site, today, now })).rejects.toThrow('"z.js"')
  expect(readdirSync(at.site)).toEqual([])
})

test('what a killed import left is removed by the next one; what runs elsewhere is not', async () => {
  using at = desk()
  const host = hostname().replace(/[^A-Za-z0-9]/g, '') || 'host'
  const left = (name: string, hoursAgo: number) => {
    const dir = join(at.shelf, name)
    mkdirSync(join(dir, 'package'), { recursive: true })
    const then = new Date(now.getTime() - hoursAgo * 3600_000)
    utimesSync(dir, then, then)
  }
  left(`.importing-${host}-999999999-00`, 0)
  left(`.importing-${host}-${process.ppid}-01`, 1)
  left('.importing-another-1-02', 1)
  left('.importing-another-1-03', 25)
  await at.bring('a.zip', small)
  expect(readdirSync(at.shelf).sort()).toEqual([
    '.importing-another-1-02',
    `.importing-${host}-${process.ppid}-01`,
    'small-course',
  ])
})

test('an import that is killed while it unpacks leaves no course, and the next one tidies up', async () => {
  using at = desk()
  mkdirSync(at.shelf, { recursive: true })
  const many = Array.from({ length: 5000 }, (_, n) => [`media/${n}.js`, 'x'] as const)
  const file = join(at.dir, 'big.zip')
  writeFileSync(file, zip({ ...small, ...Object.fromEntries(many) }))
  const watcher = watch(at.shelf)
  const cli = join(ownFolder, 'src/cli/moothall.ts')
  const child = spawn(process.execPath, [cli, 'courses', 'import', file, '--site', at.site])
  await once(watcher, 'change')
  child.kill('SIGKILL')
  watcher.close()
  await once(child, 'close')
  expect(readdirSync(at.shelf)).toEqual([expect.stringMatching(/^\.importing-/)])
  expect(importedCourses(at.site)).toEqual({ courses: [], findings: [] })
  await at.bring('a.zip', small)
  expect(readdirSync(at.shelf)).toEqual(['small-course'])
})

test('two imports at once both arrive', async () => {
  using at = desk()
  const both = await Promise.all([
    at.bring('a.zip', small),
    at.bring('b.zip', { ...small, 'more.css': '' }),
  ])
  expect(both.map(({ course }) => course.id).sort()).toEqual(['small-course', 'small-course-2'])
})

test('an unpacked package is imported from its folder, and left as it is', async () => {
  using at = desk()
  const before = await treeHashes(fixture('scorm12-in-the-wild'))
  const { course } = await importPackage(fixture('scorm12-in-the-wild'), {
    site: at.site,
    today,
    now,
  })
  expect(course.source).toMatchObject({ file: 'scorm12-in-the-wild', files: 5 })
  expect(await treeHashes(join(at.shelf, course.id, 'package'))).toEqual(before)
})

test('a link in a folder is refused, and never followed', async () => {
  using at = desk()
  const folder = join(at.dir, 'course')
  mkdirSync(folder)
  writeFileSync(join(folder, 'imsmanifest.xml'), manifest())
  writeFileSync(join(folder, 'index.html'), page)
  symlinkSync('/etc/passwd', join(folder, 'notes.txt'))
  await expect(importPackage(folder, { site: at.site, today, now })).rejects.toThrow(
    '"notes.txt" is a link',
  )
})

test('a file that is not there is said to be missing', async () => {
  using at = desk()
  const path = join(at.dir, 'gone.zip')
  await expect(importPackage(path, { site: at.site, today, now })).rejects.toThrow(
    'There is no file or folder',
  )
})

test('a record that somebody broke is a finding, and the others are still read', async () => {
  using at = desk()
  await at.bring('a.zip', small)
  await at.bring('b.zip', { ...small, 'more.css': '' })
  writeFileSync(join(at.shelf, 'small-course/imported.json'), '{')
  const { courses, findings } = importedCourses(at.site)
  expect(courses.map(({ id }) => id)).toEqual(['small-course-2'])
  expect(findings).toMatchObject([
    { file: 'courses/imported/small-course/imported.json', code: 'imported/record' },
  ])
  expect(existsSync(join(at.shelf, 'small-course'))).toBe(true)
})
