/** Why a package is not imported: one sentence that names what is at fault, and one that says what to do. */
export class ImportProblem extends Error {
  override name = 'ImportProblem'
  /** Stable: `package/climbs`. */
  readonly code: string
  readonly remedy: string
  constructor(code: string, says: string, remedy: string, options?: ErrorOptions) {
    super(says, options)
    this.code = code
    this.remedy = remedy
  }
}

/** For what no honest tool writes, and what a person should not mend by hand. */
export const askTheMaker = 'Ask whoever made the package for a clean copy; do not unpack this one.'

/** For a file that was harmed on its way. */
export const fetchAgain = 'Download or copy it again, and compare the size with the original.'
