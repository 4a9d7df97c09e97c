/** What a check says about content: a value, so that all of them are reported at once. */
export type Severity = 'error' | 'warning'

/** `file` is relative to the site folder; `line` counts from 1; `code` is stable and documented (`area/what-is-wrong`). */
export type Finding = {
  code: string
  severity: Severity
  file: string
  line?: number
  /** What is wrong, in the reader's words. One sentence. */
  message: string
  /** What to do about it. One sentence. */
  remedy: string
}

export const isError = (finding: Finding): boolean => finding.severity === 'error'

/** By file, line and code, so that two runs over the same content print the same list. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
