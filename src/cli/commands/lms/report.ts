import { Command, Option } from 'commander'
import { type Completions, completionsOf } from '#lms/reports/completions.ts'
import { completionsCsv } from '#lms/reports/completions-csv.ts'
import { openStore } from '#lms/store/open.ts'
import { dataOption, jsonOption, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'
import { table } from './table.ts'

export const report = (): Command =>
  new Command('report')
    .description('Who has completed what')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .addOption(
      new Option('--format <format>', 'csv: completions for a personnel system').choices(['csv']),
    )
    .action(async ({ site, data, json = false, format }) => {
      const store = await openStore(placeFor({ site, data }), { create: false, readOnly: true })
      try {
        const attempts = await store.everyone()
        if (format === 'csv') {
          const csv = completionsCsv(attempts, await store.learners(), await store.staff.all())
          process.stdout.write(csv)
          return
        }
        const found = completionsOf(attempts, await store.marks())
        console.log(json ? JSON.stringify(found, undefined, 2) : inWords(found))
      } finally {
        await store.close()
      }
    })

function inWords({ completions, courses }: Completions): string {
  if (courses.length === 0) return 'Nobody has started a course yet.'
  const people = completions.map(({ learner, course, status, score, date, renewed, language }) => [
    learner,
    course,
    status,
    score === null ? '' : `${score.correct} of ${score.of}`,
    date,
    renewed ?? '',
    language ?? '',
  ])
  const numbers = courses.map(({ course, started, completed, passed }) => [
    course,
    String(started),
    String(completed),
    String(passed),
  ])
  return [
    people.length === 0
      ? 'Nobody has completed a course yet.'
      : table(['Learner', 'Course', 'Status', 'Score', 'Date', 'Renewed', 'Language'], people),
    table(['Course', 'Started', 'Completed', 'Passed'], numbers),
  ].join('\n\n')
}
