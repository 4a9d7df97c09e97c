import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageFile } from './file.ts'

/** The schema files of a standard, which a package carries at its root: an LMS may have no network to fetch them. */
export const schemasIn = (folder: string): PackageFile[] =>
  readdirSync(folder)
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
