import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '#lib/yaml.ts'
import type { Finding } from '#model/finding.ts'
import { type ImportedCourse, importedCourse } from '#model/imported.ts'

/** Where a site keeps other people's packages. */
export const shelfOf = (site: string): string => join(site, 'courses', 'imported')
export const recordName = 'imported.json'

/** Every imported course of a site by id, and what is wrong with the records that cannot be read. */
export function importedCourses(site: string): { courses: ImportedCourse[]; findings: Finding[] } {
  const shelf = shelfOf(site)
  const names = existsSync(shelf)
    ? readdirSync(shelf, { withFileTypes: true })
        .filter((each) => each.isDirectory() && !each.name.startsWith('.'))
        .map(({ name }) => name)
        .sort()
    : []
  const courses: ImportedCourse[] = []
  const findings: Finding[] = []
  for (const name of names) {
    const read = record(shelf, name)
    if (typeof read !== 'string') courses.push(read)
    else
      findings.push({
        code: 'imported/record',
        severity: 'error',
        file: `courses/imported/${name}/${recordName}`,
        message: `The record of the imported course "${name}" ${read}.`,
        remedy: `Remove the folder courses/imported/${name}, and import the package again.`,
      })
  }
  return { courses, findings }
}

/** The course, or what is wrong with its record. */
function record(shelf: string, name: string): ImportedCourse | string {
  const path = join(shelf, name, recordName)
  if (!existsSync(path)) return 'is missing'
  const { value, fault } = readJson(readFileSync(path, 'utf8'))
  if (fault) return `is no JSON (line ${fault.line})`
  const { data, error } = importedCourse.safeParse(value)
  if (!data) return `does not fit: ${error.issues[0]!.path.join('.')}, ${error.issues[0]!.message}`
  return data.id === name ? data : `is of "${data.id}"`
}
