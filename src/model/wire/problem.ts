/** RFC 9457, as every error of the endpoint is answered (`application/problem+json`). */
export type Problem = {
  status: number
  /** Stable, for programs: `unknown-course`, `token-expired`, … */
  code: string
  /** One sentence, for people. */
  title: string
  detail?: string
  /** Found in the log under this reference, where the cause is ours. */
  ref?: string
}
