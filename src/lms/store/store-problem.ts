export type StoreFault =
  | 'missing'
  | 'newer'
  | 'damaged'
  | 'read-only'
  | 'locked'
  | 'full'
  | 'not-a-database'
  | 'not-ours'
  | 'cannot-open'
  | 'failed'

/** A store that cannot be used. The message is for whoever runs the endpoint: which file, what is wrong, what to do. */
export class StoreProblem extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreProblem'
    this.fault = fault
  }
}

/** What was to be changed belongs to somebody whose record was erased meanwhile. */
export class Erased extends Error {
  constructor(options?: ErrorOptions) {
    super('The learner was erased, or never was.', options)
    this.name = 'Erased'
  }
}
