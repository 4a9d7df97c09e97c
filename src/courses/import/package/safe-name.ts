import { askTheMaker, ImportProblem } from '../problem.ts'
import { limits } from './limits.ts'

/** What had to be done to a name. */
export type Mending = 'backslashes' | 'dots' | 'composed'
export type SafeName = { path: string; mended: Mending[] }

/** A name as a path inside the package, with `/`, safe on every system that may hold it; else why not. */
export function safeName(name: string): SafeName {
  const refuse = (code: string, says: string, remedy = askTheMaker): never => {
    throw new ImportProblem(`package/${code}`, `"${printable(name)}" ${says}.`, remedy)
  }
  if (/^[A-Za-z]:/.test(name))
    refuse('drive', 'names a drive of a computer, not a place in the package')
  if (/^[\\/]/.test(name))
    refuse('absolute', 'is an absolute path: it names a place on the disk, not in the package')
  const segments: string[] = []
  const parts = name.normalize('NFC').split(/[\\/]/)
  for (const part of parts.at(-1) === '' ? parts.slice(0, -1) : parts) {
    if (part === '' || part === '.') continue
    if (part !== '..') segments.push(part)
    else if (segments.pop() === undefined) refuse('climbs', 'points outside the package')
  }
  const path = segments.join('/')
  if (path.length > limits.path)
    refuse('long-name', `is longer than ${limits.path} characters`, shorten)
  for (const segment of segments) {
    if (Buffer.byteLength(segment) > limits.segment)
      refuse('long-name', `has a part that is longer than ${limits.segment} bytes`, shorten)
    const reason = notOnWindows(segment)
    if (reason) refuse('windows-name', `cannot be stored on Windows: ${reason}`, rename)
  }
  return { path, mended: mendings(name, path) }
}

const shorten = 'Give the file a shorter name in the authoring tool, and export the course again.'
const rename = 'Rename the file in the authoring tool, and export the course again.'

/** A package travels with the site folder, which a colleague may have on Windows. */
function notOnWindows(segment: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const bad = /[<>:"|?*\u0000-\u001f\u007f]/.exec(segment)?.[0]
  if (bad !== undefined) return `it has the character ${printable(JSON.stringify(bad))} in it`
  if (/[ .]$/.test(segment)) return 'a part of it ends with a dot or a space'
  const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.exec(segment)?.[1]
  return device && `${device.toUpperCase()} is the name of a device there`
}

function mendings(name: string, path: string): Mending[] {
  const straight = name.replaceAll('\\', '/')
  const mended: Mending[] = []
  if (straight !== name) mended.push('backslashes')
  if (straight.normalize('NFC') !== straight) mended.push('composed')
  if (straight.normalize('NFC').replace(/\/$/, '') !== path) mended.push('dots')
  return mended
}

/** A name that a terminal can be shown: no control characters, and an end. */
export function printable(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const shown = name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')
  return shown.length > 120 ? `${shown.slice(0, 60)}…${shown.slice(-40)}` : shown
}
