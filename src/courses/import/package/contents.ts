import { askTheMaker, ImportProblem } from '../problem.ts'
import type { Tell } from '../tell.ts'
import { limits } from './limits.ts'
import { printable, safeName } from './safe-name.ts'
import type { Source, SourceEntry } from './source.ts'

/** The files of a package by their safe paths, with `/`. */
export type Contents = Map<string, SourceEntry>

/** Looks at every name and size before anything is unpacked: all of them pass, or nothing is imported. */
export function contentsOf(source: Source, tell: Tell): Contents {
  const contents: Contents = new Map()
  const mended = new Map<string, string[]>()
  const junk: string[] = []
  for (const entry of source.entries) {
    checkEntry(entry)
    const safe = safeName(entry.name)
    if (entry.kind === 'folder' || safe.path === '') continue
    if (isJunk(safe.path)) {
      junk.push(safe.path)
      continue
    }
    const ways: string[] = [...safe.mended]
    if (entry.encoding === 'unmarked utf-8' || entry.encoding === 'cp437') ways.push(entry.encoding)
    for (const way of ways) mended.set(way, [...(mended.get(way) ?? []), safe.path])
    if (contents.has(safe.path)) refuseTwins(safe.path, safe.path)
    contents.set(safe.path, entry)
  }
  checkSizes(source)
  checkTwins(contents)
  for (const [way, files] of mended)
    tell('mended', `name/${way.replace(' ', '-')}`, words[way]!, files)
  if (junk.length > 0)
    tell(
      'mended',
      'package/junk',
      'Left out what macOS and Windows had added to the package.',
      junk,
    )
  return contents
}

const words: Record<string, string> = {
  backslashes: 'Names with backslashes were given forward slashes.',
  dots: 'Names with "." or ".." in them were straightened.',
  composed: 'Accents in names, written as macOS does, were joined to their letters.',
  'unmarked utf-8': 'Names are in UTF-8, though the zip does not say so.',
  cp437: 'Names were written in the old code page of DOS, and may show wrong accents.',
}

function checkEntry({ name, kind, encrypted, readable, size, packed }: SourceEntry): void {
  const refuse = (code: string, says: string, remedy = askTheMaker) => {
    throw new ImportProblem(`package/${code}`, `"${printable(name)}" ${says}.`, remedy)
  }
  if (kind === 'link')
    refuse('link', 'is a link to another file, which may lie outside the package')
  if (kind === 'special')
    refuse('special', 'is neither a file nor a folder, but a device or a pipe')
  if (encrypted) refuse('encrypted', 'is encrypted', 'Make the zip again without a password.')
  if (readable === false)
    refuse(
      'compression',
      'is packed in an unusual way',
      'Make the zip again with "deflate", as Windows and macOS do.',
    )
  if (packed !== undefined && size > limits.ratioFrom && size > packed * limits.ratio)
    refuse(
      'ratio',
      `would grow to ${Math.round(size / packed).toLocaleString('en-GB')} times its size, as in a zip bomb`,
    )
}

function checkSizes({ file, bytes, entries }: Source): void {
  const refuse = (code: string, says: string) => {
    throw new ImportProblem(`package/${code}`, `${file} ${says}.`, askTheMaker)
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const packed = entries.reduce((sum, entry) => sum + (entry.packed ?? entry.size), 0)
  if (total > limits.bytes)
    refuse(
      'too-big',
      `would take ${gigabytes(total)} unpacked; ${gigabytes(limits.bytes)} is the most`,
    )
  if (packed > bytes) refuse('overlap', 'has entries that share their data, as in a zip bomb')
  if (total > limits.ratioFrom && total > bytes * limits.ratio)
    refuse(
      'ratio',
      `would grow to ${Math.round(total / bytes).toLocaleString('en-GB')} times its size, as in a zip bomb`,
    )
}

const gigabytes = (bytes: number): string => `${(bytes / 1024 ** 3).toFixed(1)} GB`

/** Windows and macOS do not tell capitals from small letters: one of two such files would overwrite the other. */
function checkTwins(contents: Contents): void {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const path of contents.keys()) {
    const twin = files.get(path.toLowerCase())
    if (twin !== undefined) refuseTwins(twin, path)
    files.set(path.toLowerCase(), path)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      folders.set(path.slice(0, end).toLowerCase(), path)
  }
  for (const [key, path] of files) {
    const inside = folders.get(key)
    if (inside !== undefined) refuseTwins(path, inside)
  }
}

function refuseTwins(a: string, b: string): never {
  const says =
    a === b
      ? `"${printable(a)}" is in the package twice.`
      : `"${printable(a)}" and "${printable(b)}" cannot lie side by side on Windows or macOS.`
  throw new ImportProblem(
    'package/same-name',
    says,
    'Remove or rename one of them, and make the package again.',
  )
}

const isJunk = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path)
