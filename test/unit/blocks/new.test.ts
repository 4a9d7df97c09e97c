import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runCli } from '../../support/run-cli.ts'
import { load, siteWith } from './lesson.ts'

// Each run is a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const start = (dir: string, ...words: string[]) =>
  runCli(['courses', 'new', ...words, '--site', dir, '--today', '2026-11-22'])

test('a new course is complete and sound: two lessons, three types of question, a picture', async () => {
  using site = siteWith({})
  const { code, out, err } = await start(site.dir, 'fire-safety', '--title', 'Fire: what to do')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Written to courses/fire-safety/:\n  course.yaml\n')
  const { site: loaded, findings } = await load(site.dir)
  expect(findings.filter(({ code }) => code !== 'translation/missing')).toEqual([])
  const { course } = loaded.courses.find((each) => each.course.id === 'fire-safety')!
  expect(course.title).toEqual({ en: 'Fire: what to do' })
  expect(course.lessons).toEqual(['why-it-matters', 'what-to-do'])
  expect(course.questions.map(({ type }) => type)).toEqual(['single', 'multiple', 'true-false'])
})

test('its YAML points an editor to the schemas', async () => {
  using site = siteWith({})
  await start(site.dir, 'fire-safety')
  for (const name of ['course', 'questions']) {
    const file = join(site.dir, `courses/fire-safety/${name}.yaml`)
    const [, way] = /^# yaml-language-server: \$schema=(.+)\n/.exec(readFileSync(file, 'utf8'))!
    expect(existsSync(resolve(dirname(file), way!))).toBe(true)
  }
})

test('an id that is taken is refused, and what is there stays', async () => {
  using site = siteWith({})
  const before = readFileSync(join(site.dir, 'courses/basics/course.yaml'), 'utf8')
  const { code, err } = await start(site.dir, 'basics')
  expect(code).toBe(1)
  expect(err).toContain('There is a course "basics" already: courses/basics/.')
  expect(readFileSync(join(site.dir, 'courses/basics/course.yaml'), 'utf8')).toBe(before)
})

test.each(['Fire Safety', '../fire', 'fire_safety', 'imported'])(
  '"%s" is no id for a course, and nothing is written',
  async (id) => {
    using site = siteWith({})
    const { code, err } = await start(site.dir, id)
    expect(code).toBe(2)
    expect(err).toMatch(/It must be lower-case words joined by hyphens|Packages of others/)
  },
)

test('a folder without levels is told what a course needs first', async () => {
  using site = siteWith({ 'content/registers/levels.yaml': '[]\n' })
  const { code, err } = await start(site.dir, 'fire-safety')
  expect(code).toBe(1)
  expect(err).toContain('content/registers/levels.yaml, and that has none. Write one first.')
  expect(existsSync(join(site.dir, 'courses/fire-safety'))).toBe(false)
})
