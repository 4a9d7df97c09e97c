import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#model/day.ts'
import type { ImportedCourse, ImportedItem } from '#model/imported.ts'
import { diskProblem } from './keep/disk.ts'
import { idTaken, isTaken, keep } from './keep/keep.ts'
import { importedCourses, shelfOf } from './keep/read-imported.ts'
import { unpack } from './keep/unpack.ts'
import { sweep, workbench } from './keep/workbench.ts'
import { alsoA, manifestOf } from './kinds.ts'
import { shelf } from './manifest/locate.ts'
import { readManifest } from './manifest/read.ts'
import { bytesOf } from './package/bytes.ts'
import { contentsOf } from './package/contents.ts'
import { fromFolder } from './package/from-folder.ts'
import { fromZip } from './package/from-zip.ts'
import type { Source } from './package/source.ts'
import { unwrap } from './package/unwrap.ts'
import { ImportProblem } from './problem.ts'
import { survey } from './survey/survey.ts'
import { notes, type Tell } from './tell.ts'

export type ImportOptions = { site: string; as?: string | undefined; today: Day; now: Date }

/** `had-it`: the same bytes were imported before, and nothing was done. */
export type Outcome = { kind: 'imported' | 'had-it'; course: ImportedCourse }

/**
 * Imports one package, a zip or a folder, into `courses/imported/<id>/` of a site: all of it, or nothing.
 * Throws `ImportProblem` for a package that is refused.
 */
export async function importPackage(path: string, options: ImportOptions): Promise<Outcome> {
  try {
    return await outcomeOf(path, options)
  } catch (cause) {
    throw diskProblem(cause, path)
  }
}

async function outcomeOf(path: string, options: ImportOptions): Promise<Outcome> {
  const { site, as, now } = options
  await sweep(shelfOf(site), now)
  const others = importedCourses(site).courses
  const source = await opened(path)
  try {
    const before = others.find((each) => each.source.sha256 === source.sha256)
    if (before) return { kind: 'had-it', course: before }
    if (as !== undefined && isTaken(site, as)) throw idTaken(as)
    return { kind: 'imported', course: await imported(source, options, others) }
  } finally {
    source.close()
  }
}

async function imported(
  source: Source,
  { site, as, today }: ImportOptions,
  others: readonly ImportedCourse[],
): Promise<ImportedCourse> {
  const report = notes()
  const { tell, told } = report
  const all = contentsOf(source, tell)
  const found = manifestOf([...all.keys()], source.file)
  const { contents, manifest: file } = unwrap(all, found, tell)
  const files = [...contents.keys()]
  if (!/(^|\/)imsmanifest\.xml$/.test(file))
    tell(
      'mended',
      'package/manifest-name',
      `The manifest is called "${file}", in other letters than the standard's.`,
    )
  for (const other of alsoA(files))
    tell('odd', 'package/also', `The package is also ${other}; it was taken as SCORM.`)
  const bytes = await bytesOf(contents.get(file)!, source.file)
  const manifest = readManifest(bytes, file, shelf(files), report)
  tellTwins(manifest.manifest.identifier, others, tell)

  const bench = await workbench(shelfOf(site))
  try {
    const dir = join(bench.dir, 'package')
    const unpacked = await unpack(contents, dir, source.file)
    const { tool, language, silent } = await survey(dir, files, manifest, tell)
    const course = {
      ...manifest,
      items: silent ? manifest.items.map(asPage) : manifest.items,
      ...(manifest.language === undefined && language !== undefined && { language }),
      ...(tool !== undefined && { tool }),
      source: { file: source.file, sha256: source.sha256, files: files.length, bytes: unpacked },
      imported: today,
      notes: told,
    }
    return await keep(bench.dir, site, course, as)
  } finally {
    await bench.clear()
  }
}

/** A part that never reports is a page, whatever the manifest calls it: as a SCO it could never be completed. */
const asPage = (item: ImportedItem): ImportedItem => ({
  ...item,
  ...(item.launch && { launch: { ...item.launch, kind: 'asset' as const } }),
  children: item.children.map(asPage),
})

async function opened(path: string): Promise<Source> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found)
    throw new ImportProblem(
      'package/not-there',
      `There is no file or folder "${path}".`,
      'Check the name and the folder that you are in.',
    )
  if (!found.isDirectory() && !found.isFile())
    throw new ImportProblem(
      'package/special',
      `"${path}" is neither a file nor a folder, but a device or a pipe.`,
      'Name the zip file of the course, or the folder that it was unpacked into.',
    )
  return found.isDirectory() ? await fromFolder(path) : await fromZip(path)
}

/** An LMS that went by the manifest's identifier would mix such courses up; here each has an id of its own. */
function tellTwins(identifier: string, others: readonly ImportedCourse[], tell: Tell): void {
  const twins = others.filter((each) => each.manifest.identifier === identifier)
  if (identifier !== '' && twins.length > 0)
    tell(
      'odd',
      'manifest/same-identifier',
      `The manifest's identifier "${identifier}" is also that of ${twins.map(({ id }) => `"${id}"`).join(', ')}; the courses are kept apart.`,
    )
}
