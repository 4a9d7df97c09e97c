import { Command } from 'commander'
import { importedCourses } from '#courses/import/keep/read-imported.ts'
import { outlines } from '#lms/attempts/outline.ts'
import { openStore } from '#lms/store/open.ts'
import { StoreProblem } from '#lms/store/store-problem.ts'
import { type Verification, verify as verified } from '#lms/store/verify/verify.ts'
import { servedSite } from '#server/served-site.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'

export const verify = (): Command =>
  new Command('verify')
    .description('Check the record: the database, the journal, and every attempt against it')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async ({ site: dir = ownFolder, data, json = false }) => {
      const { site } = await loadSite(dir)
      const { courses: imported } = importedCourses(dir)
      const found = await looked(
        { site: dir, data },
        outlines({ ...servedSite(site), imported }),
        json,
      )
      console.log(json ? JSON.stringify(found, undefined, 2) : inWords(found))
      if (found.faults.length > 0) throw new Stop('')
    })

async function looked(
  where: { site: string; data?: string },
  known: ReturnType<typeof outlines>,
  json: boolean,
): Promise<Verification> {
  try {
    const store = await openStore(placeFor(where), { create: false, readOnly: true })
    try {
      return await verified(store, known)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!json || !(error instanceof StoreProblem)) throw error
    const faults = [{ code: 'store/unsound' as const, message: error.message }]
    return { learners: 0, commits: 0, attempts: 0, tests: 0, faults, notes: [] }
  }
}

function inWords({ learners, commits, attempts, tests, faults, notes }: Verification): string {
  const line =
    (kind: string) =>
    ({ code, learner, message }: Verification['faults'][number]) =>
      `${kind} ${code}${learner === undefined ? '' : ` (learner ${learner})`}: ${message}`
  return [
    ...faults.map(line('fault')),
    ...notes.map(line('note')),
    `${learners} learners, ${commits} commits, ${attempts} attempts, ${tests} tests: ${
      faults.length === 0 ? 'the record is sound' : `${faults.length} faults`
    }${notes.length === 0 ? '' : `, ${notes.length} notes`}.`,
  ].join('\n')
}
