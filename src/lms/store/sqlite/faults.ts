import { StoreProblem } from '../store-problem.ts'

/** SQLite's result codes that somebody can act on (https://sqlite.org/rescode.html). */
const codes = {
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
}

/** What the person who runs the endpoint is told about an error of SQLite in `file`. */
export function storeProblem(file: string, error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error
  if (error instanceof Error && 'syscall' in error) return problems.cannotOpen(file, error)
  switch (codeOf(error)) {
    case codes.busy:
    case codes.locked:
      return problems.locked(file, error)
    case codes.readonly:
      return problems.readOnly(file, error)
    case codes.corrupt:
      return problems.damaged(file, error)
    case codes.full:
      return problems.full(file, error)
    case codes.cantopen:
      return problems.cannotOpen(file, error)
    case codes.notadb:
      return problems.notADatabase(file, error)
    case codes.ioerr:
      return problems.failed(file, 'the disk reported an error', error)
    default:
      return problems.failed(file, error instanceof Error ? error.message : String(error), error)
  }
}

/** Whether the error says that storage failed, rather than that a statement was wrong. */
export const isOutage = (error: unknown): boolean =>
  error instanceof StoreProblem || Object.values(codes).includes(codeOf(error) ?? -1)

/** Whether another program holds the database, which may be over in a moment. */
export const isBusy = (error: unknown): boolean => codeOf(error) === codes.busy

/** Whether a row was to point at one that is not there (SQLITE_CONSTRAINT_FOREIGNKEY). */
export const isForeign = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 787

/** The primary code: the extended ones keep it in their lowest byte. */
function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

export const problems = {
  missing: (file: string) =>
    new StoreProblem(
      'missing',
      `There is no database at ${file}: start the endpoint once, or name the right folder with --data.`,
    ),
  newer: (file: string, has: number, knows: number) =>
    new StoreProblem(
      'newer',
      `${file} was written by a newer Moothall (its version is ${has}, this one knows ${knows}): update Moothall, or use another folder with --data.`,
    ),
  damaged: (file: string, cause?: unknown) =>
    new StoreProblem(
      'damaged',
      `${file} is damaged: put back a backup, or move the file away to begin an empty one.`,
      cause,
    ),
  readOnly: (file: string, cause?: unknown) =>
    new StoreProblem(
      'read-only',
      `${file} cannot be written: give the account that runs Moothall write permission to the file and its folder.`,
      cause,
    ),
  locked: (file: string, cause?: unknown) =>
    new StoreProblem(
      'locked',
      `${file} is locked by another program: close whatever has it open, such as a database browser or a backup.`,
      cause,
    ),
  full: (file: string, cause?: unknown) =>
    new StoreProblem('full', `${file} cannot grow: free space on its disk.`, cause),
  notADatabase: (file: string, cause?: unknown) =>
    new StoreProblem(
      'not-a-database',
      `${file} is not a database: move it away, or name another folder with --data.`,
      cause,
    ),
  notOurs: (file: string) =>
    new StoreProblem(
      'not-ours',
      `${file} is a database of another program: move it away, or name another folder with --data.`,
    ),
  cannotOpen: (file: string, cause?: unknown) =>
    new StoreProblem(
      'cannot-open',
      `${file} cannot be opened: see that its folder exists and that the account that runs Moothall may write there.`,
      cause,
    ),
  failed: (file: string, reason: string, cause?: unknown) =>
    new StoreProblem(
      'failed',
      `${file} could not be used (${reason}): see the log, and the state of its disk.`,
      cause,
    ),
}
