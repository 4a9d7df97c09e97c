import { CommanderError } from 'commander'

/** A reason to stop that is told in one sentence, without a stack: something that the reader can mend. */
export class Stop extends Error {
  override name = 'Stop'
}

/** Reasons of the parts, which do not know `Stop`. */
const mendable = new Set(['Stop', 'StoreProblem', 'ServeProblem', 'IdentityProblem'])

/** Ends the program: 0 done, 1 a reason on standard error, 2 wrong usage. Bugs keep their stack. */
export function exitWith(error: unknown): never {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  if (error instanceof Error && mendable.has(error.name)) {
    if (error.message) console.error(`moothall: ${error.message}`)
    process.exit(1)
  }
  console.error(error)
  process.exit(1)
}
