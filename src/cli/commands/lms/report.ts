import { Command } from 'commander'
import { type Completions, completionsOf } from '#lms/reports/completions.ts'
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
    .action(async ({ site, data, json = false }) => {
      const store = await openStore(placeFor({ site, data }), { create: false, readOnly: true })
      try {
        const found = completionsOf(await store.everyone())
        console.log(json ? JSON.stringify(found, undefined, 2) : inWords(found))
      } finally {
        await store.close()
      }
    })

function inWords({ completions, courses }: Completions): string {
  if (courses.length === 0) return 'Nobody has started a course yet.'
  const people = completions.map(({ learner, course, status, score, date, language }) => [
    learner,
    course,
    status,
    score === null ? '' : `${score.correct} of ${score.of}`,
    date,
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
      : table(['Learner', 'Course', 'Status', 'Score', 'Date', 'Language'], people),
    table(['Course', 'Started', 'Completed', 'Passed'], numbers),
  ].join('\n\n')
}
