import { printable } from './package/safe-name.ts'
import { ImportProblem } from './problem.ts'

/** What a package is, by the files that give it away. SCORM is imported; of the others we say what they are. */
type Kind = { name: string; isMark: (path: string) => boolean; remedy: string }

const named =
  (...names: string[]) =>
  (path: string) =>
    names.includes(path.split('/').at(-1)!.toLowerCase())

export const isManifest = named('imsmanifest.xml')

const scormInstead = 'Export the course from its authoring tool as SCORM 1.2 or SCORM 2004 instead.'

/** In this order: a package of a later kind may hold files of an earlier one. */
const others: Kind[] = [
  {
    name: 'a cmi5 course',
    isMark: named('cmi5.xml'),
    remedy: `Moothall does not import cmi5 yet; it is for later. ${scormInstead}`,
  },
  { name: 'an xAPI (Tin Can) course', isMark: named('tincan.xml'), remedy: scormInstead },
  {
    name: 'an AICC course',
    isMark: (path) => /\.crs$/i.test(path),
    remedy: scormInstead,
  },
  {
    name: 'an H5P activity',
    isMark: named('h5p.json'),
    remedy: 'Open it in Lumi or another H5P editor, and export it from there as SCORM.',
  },
]

const isStartPage = named('index.html', 'index.htm', 'story.html')

/** The manifest of a SCORM package: the one nearest to the top. Refuses every other kind of package by its name. */
export function manifestOf(paths: readonly string[], file: string): string {
  if (paths.length === 0)
    throw new ImportProblem('package/empty', `${file} has no files in it.`, scormInstead)
  const manifests = paths.filter(isManifest).sort((a, b) => depth(a) - depth(b))
  const nearest = manifests.filter((path) => depth(path) === depth(manifests[0]!))
  if (nearest.length > 1)
    throw new ImportProblem(
      'package/several',
      `${file} holds ${nearest.length} courses: ${nearest.map((path) => `"${folderOf(path)}"`).join(', ')}.`,
      'Unpack it, and import each of these folders.',
    )
  if (nearest[0] !== undefined) return nearest[0]
  const zips = paths.filter((path) => /\.zip$/i.test(path))
  const kind = others.find(({ isMark }) => paths.some(isMark))
  if (kind)
    throw new ImportProblem('package/not-scorm', `${file} is ${kind.name}, not SCORM.`, kind.remedy)
  if (zips.length > 0) throw zipsIn(zips, file)
  if (paths.some(isStartPage))
    throw new ImportProblem(
      'package/not-scorm',
      `${file} is a website, not SCORM: it has no imsmanifest.xml.`,
      scormInstead,
    )
  throw new ImportProblem(
    'package/no-manifest',
    `${file} is no course: it has no imsmanifest.xml.`,
    scormInstead,
  )
}

/** Zips are not opened inside a zip: that is how the worst bombs are made. */
function zipsIn(zips: readonly string[], file: string): ImportProblem {
  const names = zips.slice(0, 3).map((name) => `"${printable(name)}"`)
  const more = zips.length > 3 ? ` and ${zips.length - 3} more` : ''
  return new ImportProblem(
    'package/zips',
    `${file} is no course, but holds ${zips.length === 1 ? 'another zip file' : 'zip files'}: ${names.join(', ')}${more}.`,
    zips.length === 1
      ? 'Unpack it, and import the zip file that is in it.'
      : 'Unpack it, and import each of the zip files in it.',
  )
}

/** Other standards whose files lie beside a SCORM manifest. */
export const alsoA = (paths: readonly string[]): string[] =>
  others
    .slice(0, 2)
    .filter(({ isMark }) => paths.some(isMark))
    .map(({ name }) => name)

const depth = (path: string): number => path.split('/').length

/** `a/b/imsmanifest.xml` → `a/b`; at the top, an empty text. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
