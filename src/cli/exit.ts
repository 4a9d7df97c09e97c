import { CommanderError } from 'commander'

/** A reason to stop that is told in one sentence, without a stack: something that the reader can mend. */
export class Stop extends Error {
  override name = 'Stop'
}

/** Reasons of the parts, which do not know `Stop`. */
const mendable = new Set([
  'Stop',
  'FeedProblem',
  'StoreProblem',
  'ServeProblem',
  'IdentityProblem',
  'LrsProblem',
  'MailProblem',
])

/** What the system refuses, in words; the first of them in an error and its causes is the reason. */
const refusals: Partial<Record<string, string>> = {
  EACCES: 'must not be read or written by this user; change its permissions',
  EPERM: 'must not be changed by this user; change its permissions',
  EROFS: 'lies on a disk that cannot be written to',
  ENOSPC: 'cannot be written: the disk is full',
  EDQUOT: "cannot be written: this user's share of the disk is full",
  EMFILE: 'cannot be opened: too many files are open',
  EISDIR: 'is a folder where a file is needed',
  ENOTDIR: 'is a file where a folder is needed',
  ELOOP: 'is a link that leads to itself',
}

/** One sentence for a fault of the disk that the reader can mend, such as a folder that must not be written. */
export function refusalIn(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code, path, dest } = each as NodeJS.ErrnoException & { dest?: string }
    const says = code === undefined ? undefined : refusals[code]
    if (says) return `${dest ?? path ?? 'A file'} ${says} (${code}).`
  }
  return undefined
}

/** Ends the program: 0 done, 1 a reason on standard error, 2 wrong usage. Bugs keep their stack. */
export function exitWith(error: unknown): never {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  if (error instanceof Error && mendable.has(error.name)) {
    if (error.message) console.error(`moothall: ${error.message}`)
    process.exit(1)
  }
  const refusal = refusalIn(error)
  if (refusal) {
    console.error(`moothall: ${refusal}`)
    process.exit(1)
  }
  console.error(error)
  process.exit(1)
}
