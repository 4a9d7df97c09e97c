import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { openWorkspace } from '../../src/cli/building/workspace.ts'
import { type Opened, openedPackage, textIn } from '../support/lms/opened.ts'
import { schemaErrors, schemasNamed } from '../support/lms/schema.ts'

const packages = join(inject('sampleSite'), 'packages')
const course = 'licence-to-post'
const open = (format: string): Opened => openedPackage(join(packages, `${course}-${format}.zip`))
const formats = ['web', 'scorm12', 'scorm2004', 'cmi5']

describe.each(formats)('the %s package', (format) => {
  const opened = open(format)

  test('is less than 120 kB, all languages included', () => {
    const { length } = readFileSync(join(packages, `${course}-${format}.zip`))
    expect(length).toBeLessThan(120_000)
  })

  test('asks nobody outside, and names its own files by relative paths that are there', () => {
    const page = textIn(opened, 'index.html').replace(/<a [^>]*>/g, '')
    const named = [...page.matchAll(/\s(?:src|href|poster)="([^"]*)"/g)].map((match) => match[1]!)
    expect(named).toContain('course.js')
    expect(named.filter((path) => !/^data:/.test(path) && !opened.has(path))).toEqual([])
    const css = textIn(opened, 'course.css')
    const fetched = [...css.matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1]!)
    const own = fetched.filter((url) => !url.startsWith('data:'))
    expect(own.filter((url) => !opened.has(url.replace('./', '')))).toEqual([])
  })

  test('leads nowhere but to its own lessons: the sample has no address to lead to', () => {
    const page = textIn(opened, 'index.html')
    const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map((match) => match[1]!)
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([])
  })

  test('has both languages, and no id twice in either', () => {
    const [first, ...others] = textIn(opened, 'index.html').split('<template ')
    expect(others).toHaveLength(1)
    for (const part of [first!, others[0]!]) {
      const ids = [...part.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
      expect(ids.length).toBeGreaterThan(10)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('never uses "unload", nor modules that do not run from a file', () => {
    const script = textIn(opened, 'course.js')
    expect(script).not.toMatch(/["'`](before)?unload["'`]/)
    expect(script).toMatch(/pagehide/)
    expect(script).not.toMatch(/\b(import|export)\b\s*[{("']/)
  })
})

describe.each(['scorm12', 'scorm2004'])('the manifest of %s', (format) => {
  const opened = open(format)
  const manifest = textIn(opened, 'imsmanifest.xml')

  test('is valid by the schemas that it names, and the package carries each of them', async () => {
    const schemas = schemasNamed(manifest)
    expect(schemas.length).toBeGreaterThan(1)
    expect(schemas.filter((schema) => !opened.has(schema))).toEqual([])
    expect(await schemaErrors(opened, manifest, schemas)).toEqual([])
  })

  test('would be told if it were not valid', async () => {
    const wrong = manifest.replace('<organizations', '<organisations/><organizations')
    expect(await schemaErrors(opened, wrong, schemasNamed(manifest))).not.toEqual([])
  })

  test('lists every file that runs the course', () => {
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1])
    const files = [...opened.keys()].filter((file) => !/\.(xsd|dtd|xml)$/.test(file))
    expect(listed.toSorted()).toEqual(files.toSorted())
  })
})

test('SCORM 1.2 is told the mastery score, SCORM 2004 its edition and no sequencing but its control modes', () => {
  const manifest12 = textIn(open('scorm12'), 'imsmanifest.xml')
  expect(manifest12).toContain('<schemaversion>1.2</schemaversion>')
  expect(manifest12).toContain('<adlcp:masteryscore>80</adlcp:masteryscore>')
  const manifest2004 = textIn(open('scorm2004'), 'imsmanifest.xml')
  expect(manifest2004).toContain('<schemaversion>2004 4th Edition</schemaversion>')
  expect(manifest2004.match(/<imsss:\w+/g)).toEqual(['<imsss:sequencing', '<imsss:controlMode'])
})

test('cmi5 names its course in both languages, and asks for a completion and a pass', () => {
  const structure = textIn(open('cmi5'), 'cmi5.xml')
  expect(structure).toContain('<langstring lang="cy-GB">Trwydded i bostio</langstring>')
  expect(structure).toContain('moveOn="CompletedAndPassed" masteryScore="0.8"')
})

test('the index has the size and the sum of every package', () => {
  const index = JSON.parse(readFileSync(join(packages, 'index.json'), 'utf8')) as {
    packages: { file: string; bytes: number; sha256: string }[]
  }
  expect(index.packages.map(({ file }) => file)).toEqual(
    expect.arrayContaining(formats.map((format) => `${course}-${format}.zip`)),
  )
  for (const { file, bytes, sha256 } of index.packages) {
    const zip = readFileSync(join(packages, file))
    expect(zip.length).toBe(bytes)
    expect(createHash('sha256').update(zip).digest('hex')).toBe(sha256)
  }
})

test('a "packages" folder that the build did not make is left alone, and so is the site', async () => {
  const site = await mkdtemp(join(tmpdir(), 'moothall-packages-'))
  await mkdir(join(site, 'packages/theirs'), { recursive: true })
  await mkdir(join(site, 'dist'))
  await writeFile(join(site, 'packages/theirs/index.js'), 'theirs')
  await writeFile(join(site, 'dist/old.html'), 'old')
  const workspace = await openWorkspace(site)
  await mkdir(workspace.packages)
  await expect(workspace.publish()).rejects.toThrow('is not a folder that Moothall made')
  await workspace.remove()
  expect(readFileSync(join(site, 'packages/theirs/index.js'), 'utf8')).toBe('theirs')
  expect(existsSync(join(site, 'dist/old.html'))).toBe(true)
  await rm(site, { recursive: true, force: true })
})
