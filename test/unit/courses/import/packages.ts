import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPackage } from '#courses/import/import.ts'
import { day } from '#model/day.ts'
import type { ImportedCourse } from '#model/imported.ts'
import { type ZipPart, zip } from '../../../support/zip-writer.ts'

/** A folder that goes when the test is over. */
export function scratch(): { dir: string; [Symbol.dispose]: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-import-'))
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) }
}

export const fixture = (name: string): string =>
  join(import.meta.dirname, '../../../fixtures/packages', name)

/** The files of a fixture by their paths, to be put into a zip. */
export const filesOf = (name: string): Record<string, Buffer> =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: fixture(name) }).map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(join(fixture(name), path)),
    ]),
  )

export const page = '<html lang="en"><script>parent.API.LMSInitialize("")</script></html>'

/** A manifest of SCORM 1.2 with one part, or with what is given in the place of any of its pieces. */
export function manifest({
  head = '<schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>',
  identifier = 'M',
  title = 'Small course',
  items = '<item identifier="one" identifierref="r"><title>One</title></item>',
  resources = '<resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"/>',
  before = '',
} = {}): string {
  return `<?xml version="1.0"?>${before}<manifest identifier="${identifier}"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
    <metadata>${head}</metadata>
    <organizations default="o"><organization identifier="o"><title>${title}</title>${items}</organization></organizations>
    <resources>${resources}</resources></manifest>`
}

/** The smallest package that is imported without a word. */
export const small = { 'imsmanifest.xml': manifest(), 'index.html': page }

export const today = day.parse('2026-11-22')

/**
 * Imports a zip of these parts, in a site of its own; the file is called `course.zip`. One that is refused must leave
 * nothing behind.
 */
export async function imports(
  parts: readonly ZipPart[] | Record<string, string | Uint8Array>,
): Promise<ImportedCourse> {
  return importsBytes(zip(parts))
}

export async function importsBytes(bytes: Uint8Array): Promise<ImportedCourse> {
  using site = scratch()
  using desk = scratch()
  const file = join(desk.dir, 'course.zip')
  writeFileSync(file, bytes)
  try {
    return (await importPackage(file, { site: site.dir, today, now: new Date(0) })).course
  } catch (refusal) {
    const left = readdirSync(site.dir)
    if (left.length > 0) throw new Error(`A refused package left ${left}.`, { cause: refusal })
    throw refusal
  }
}

/** The codes of a course's notes, in the order of the report. */
export const codesOf = ({ notes }: ImportedCourse): string[] => notes.map(({ code }) => code)
