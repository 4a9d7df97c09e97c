import type { Finding } from '#model/finding.ts'
import type { Path, Place } from '#model/site.ts'

/** An error at one place of a course's files. */
export const fault = (
  code: string,
  place: Place,
  path: Path,
  message: string,
  remedy: string,
): Finding => ({
  code,
  severity: 'error',
  file: place.file,
  line: place.line(path),
  message,
  remedy,
})
