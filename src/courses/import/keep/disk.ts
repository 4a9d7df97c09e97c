import { ImportProblem } from '../problem.ts'

/** What the disk says no to, in words; undefined for what it never says. */
const refusals: Record<string, (path: string) => [code: string, says: string, remedy: string]> = {
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: notAllowed,
  ENAMETOOLONG: (path) => [
    'long-name',
    `This disk cannot hold a name as long as "${path}".`,
    'Move the site to a folder with a shorter path, and import it again.',
  ],
  // A disk may find two names alike that look different to us.
  EEXIST: (path) => [
    'same-name',
    `The package has two files that this disk cannot tell apart by name: one of them is "${path}".`,
    'Rename one of them in the authoring tool, and export the course again.',
  ],
}

/** The same cause for somebody who can act on it. `path` stands in where the system names none. */
export function diskProblem(cause: unknown, path: string): unknown {
  const { code = '', path: named = path } = cause as NodeJS.ErrnoException
  const refusal = refusals[code]?.(named)
  if (refusal === undefined || cause instanceof ImportProblem) return cause
  const [name, says, remedy] = refusal
  return new ImportProblem(`package/${name}`, says, remedy, { cause })
}

function noRoom(path: string): [string, string, string] {
  return [
    'no-room',
    `There is no room on the disk for "${path}". Nothing of the package was kept.`,
    'Make room, and import it again.',
  ]
}

function notAllowed(path: string): [string, string, string] {
  return [
    'not-allowed',
    `This account may not read or write "${path}".`,
    'Ask for access to it, or import the package as somebody who has it.',
  ]
}
