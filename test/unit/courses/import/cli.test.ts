import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runCli } from '../../../support/run-cli.ts'
import { zip } from '../../../support/zip-writer.ts'
import { manifest, page, scratch, small } from './packages.ts'

// Each run is a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function desk(parts: Record<string, string | Uint8Array>) {
  const { dir, [Symbol.dispose]: dispose } = scratch()
  const site = join(dir, 'site')
  const file = join(dir, 'course.zip')
  mkdirSync(site)
  writeFileSync(file, zip(parts))
  const bring = (...more: string[]) =>
    runCli(['courses', 'import', file, '--site', site, '--today', '2026-11-22', ...more])
  return { site, bring, [Symbol.dispose]: dispose }
}

test('the report says what was imported and what to know about it', async () => {
  using at = desk({
    'Course/imsmanifest.xml': manifest(),
    'Course/index.html': page,
    'Course/a.swf': '',
  })
  expect(await at.bring()).toEqual({
    code: 0,
    err: '',
    out: `Imported "Small course" as small-course.

  What it is  SCORM 1.2, 1 part
  Made with   a tool that left no mark
  Language    en
  Size        3 files, 1 kB
  Where       courses/imported/small-course/

Will not work
  Flash, which no browser plays any more.
      a.swf

Mended
  The whole package lay in a folder "Course", which was taken off.
`,
  })
  const again = await at.bring()
  expect(again.code).toBe(0)
  expect(again.out).toContain('imported on 2026-11-22 as "small-course". Nothing was changed.')
})

test('--json prints the course, or why there is none, and nothing else', async () => {
  using good = desk(small)
  const { out } = await good.bring('--json', '--as', 'golf')
  expect(JSON.parse(out)).toMatchObject({ imported: { id: 'golf', imported: '2026-11-22' } })
  using bad = desk({ 'cmi5.xml': '' })
  const refused = await bad.bring('--json')
  expect(refused).toMatchObject({ code: 1, err: '' })
  expect(JSON.parse(refused.out)).toMatchObject({ refused: { code: 'package/not-scorm' } })
})

test('a refusal is one sentence and what to do, and exits with 1', async () => {
  using at = desk({ ...small, '../x': '' })
  expect(await at.bring()).toEqual({
    code: 1,
    out: '',
    err: `moothall: Not imported. "../x" points outside the package.
        Ask whoever made the package for a clean copy; do not unpack this one.  (package/climbs)
`,
  })
})

test('an id that no address can hold is wrong usage, and exits with 2', async () => {
  using at = desk(small)
  expect(await at.bring('--as', 'My Course')).toMatchObject({ code: 2, out: '' })
  expect(await at.bring('--as', 'a'.repeat(54))).toMatchObject({
    code: 2,
    err: expect.stringContaining('at most 53 characters'),
  })
  expect((await runCli(['courses', 'import'])).code).toBe(2)
})

test('the list has own courses and imported ones', async () => {
  using at = desk(small)
  await at.bring()
  const { out, code } = await runCli(['courses', 'list', '--site', at.site, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out).courses).toEqual([
    {
      id: 'small-course',
      title: 'Small course',
      kind: 'imported',
      what: 'SCORM 1.2, 1 part',
      imported: '2026-11-22',
    },
  ])
  const own = await runCli(['courses', 'list'])
  expect(own.out).toMatch(/licence-to-post .* own +7 lessons/)
})
