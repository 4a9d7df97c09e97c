import { cmi5 } from './cmi5/course-structure.ts'
import type { Format } from './format.ts'
import { scorm12 } from './scorm12/manifest.ts'
import { scorm2004 } from './scorm2004/manifest.ts'

/** Every kind of package that a course is written in. */
export const formats = {
  /** For any web server, or a folder: no LMS, and nothing to tell it. */
  web: { files: () => [] },
  scorm12,
  scorm2004,
  cmi5,
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats
export const formatNames = Object.keys(formats) as FormatName[]
