import type { Course } from '#model/course.ts'
import type { Language } from '#model/localised.ts'
import type { PackageFile } from './file.ts'

/** What a format adds its own files to. */
export type Packed = {
  course: Course
  /** Stands for the course in manifests: the same in every build, and another council's is another. */
  identifier: string
  /** The same as an IRI: the course's page, where the site has an address. */
  iri: string
  language: Language
  languages: readonly Language[]
  /** Everything that runs the course, `index.html` among it. */
  files: readonly PackageFile[]
}

/** Whether a pass is what completes the course; else a score is for the learner's information. */
export const mustPass = ({ assessment, completion }: Course): boolean =>
  assessment !== undefined && completion.assessment === 'passed'

/** One kind of package. To add one: a folder with a `Format`, a script in `src/player/packaged/formats`, a line in `formats.ts`. */
export type Format = {
  /** The page sends its reports itself, and does not hand them to a frame round it. */
  reports?: true
  /** What the LMS needs to know of the course: its manifest, and the schemas that it names. */
  files(packed: Packed): PackageFile[]
}
