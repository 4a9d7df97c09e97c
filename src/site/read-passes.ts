import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvText, readCsv } from '#lib/csv.ts'
import { isDay } from '#model/day.ts'
import { passesFile, type RecordedPass } from '#model/recorded-pass.ts'
import type { Folder } from './folder.ts'

/** Who passed what, from the endpoint's export; undefined where there is none. */
export function readPasses(folder: Folder): RecordedPass[] | undefined {
  const path = join(folder.dir, passesFile)
  if (!existsSync(path)) return undefined
  const { head, rows, faults } = readCsv(csvText(readFileSync(path)))
  const column = (name: string) => head.indexOf(name)
  const [learner, course, status, on] = ['identifier', 'course', 'status', 'completed'].map(column)
  if (faults.length > 0 || [learner, course, status, on].includes(-1)) {
    folder.findings.push({
      code: 'register/unreadable-passes',
      severity: 'warning',
      file: passesFile,
      line: 1,
      message: 'This is not the list of completions that the endpoint writes.',
      remedy: `Write it anew: moothall lms report --format csv > ${passesFile}`,
    })
    return undefined
  }
  return rows.flatMap(({ cells }) => {
    const day = cells[on!]!
    if (cells[status!] !== 'passed' || !isDay(day)) return []
    return [{ learner: cells[learner!]!, course: cells[course!]!, on: day }]
  })
}
