import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { accountOf } from '#lms/identity/account.ts'
import { compareStaff, type StaffChanges } from '#lms/staff/compare.ts'
import { type RowProblem, readStaff } from '#lms/staff/read-csv.ts'
import { openStore } from '#lms/store/open.ts'
import { dayOf } from '#model/day.ts'
import { Stop } from '../../../exit.ts'
import { dataOption, jsonOption, siteOption } from '../../../options.ts'
import { placeFor } from '../place.ts'

export const importPeople = (): Command =>
  new Command('import')
    .description('Read starters and leavers from a CSV file: all of it, or nothing')
    .argument('<file>', 'columns: identifier, name, service, starts, leaves')
    .addOption(new Option('--dry-run', 'say what would change, and change nothing'))
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (file: string, { dryRun = false, site, data, json = false }) => {
      const { rows, problems } = readStaff(textOf(file))
      if (problems.length > 0) {
        if (json) console.log(JSON.stringify({ problems }, undefined, 2))
        throw new Stop(json ? '' : `${listed(file, problems)}\n\nNothing was changed.`)
      }
      const store = await openStore(placeFor({ site, data }), { create: !dryRun, readOnly: dryRun })
      try {
        const changes = compareStaff(rows, await store.staff.all(), dayOf(new Date()))
        if (!dryRun) {
          const { starters, changed, leavers } = changes
          const gone = new Set(leavers.map(({ identifier }) => identifier))
          const keys = (await store.learners())
            .filter(({ subject }) => gone.has(accountOf(subject)))
            .map(({ key }) => key)
          await store.staff.keep([...starters, ...changed, ...leavers], keys)
        }
        console.log(
          json ? JSON.stringify({ ...changes, dryRun }, undefined, 2) : inWords(changes, dryRun),
        )
      } finally {
        await store.close()
      }
    })

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (!(error instanceof TypeError)) throw missing(file, error)
    throw new Stop(
      `${file} is not UTF-8, so names such as "Siân" would be spoiled: save it as "CSV UTF-8".`,
    )
  }
}

const missing = (file: string, error: unknown) =>
  Reflect.get(error as object, 'code') === 'ENOENT'
    ? new Stop(`There is no file ${file}: give the path of a CSV file.`)
    : error

const listed = (file: string, problems: readonly RowProblem[]): string =>
  problems.map(({ line, message }) => `${basename(file)}:${line}  ${message}`).join('\n')

function inWords({ starters, changed, leavers, unchanged }: StaffChanges, dryRun: boolean): string {
  const of = (title: string, people: { identifier: string; name: string }[]) =>
    people.length === 0
      ? []
      : [`${title}:`, ...people.map(({ identifier, name }) => `  ${identifier}  ${name}`)]
  return [
    ...of('Start', starters),
    ...of('Change', changed),
    ...of('Leave; what they are signed in with ends', leavers),
    `${starters.length} start, ${leavers.length} leave, ${changed.length} change, ${unchanged} stay as they are.`,
    ...(dryRun ? ['This was a trial: nothing was changed.'] : []),
  ].join('\n')
}
