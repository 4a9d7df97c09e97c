import { Command } from 'commander'
import type { Outlines } from '#lms/attempts/receive.ts'
import { openStore } from '#lms/store/open.ts'
import { StoreProblem } from '#lms/store/store-problem.ts'
import { type Verification, verify as verified } from '#lms/store/verify/verify.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { knownIn } from './known.ts'
import { placeFor } from './place.ts'

export const verify = (): Command =>
  new Command('verify')
    .description('Check the record: the database, the journal, and every attempt against it')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async ({ site: dir = ownFolder, data, json = false }) => {
      const { outlines } = await knownIn(dir)
      const found = await looked({ site: dir, data }, outlines, json)
      console.log(json ? JSON.stringify(found, undefined, 2) : inWords(found))
      if (found.faults.length > 0) throw new Stop('')
    })

async function looked(
  where: { site: string; data?: string },
  known: Outlines,
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
  const sound = faults.length === 0 ? 'The record is sound.' : `Faults: ${faults.length}.`
  const verdict = notes.length === 0 ? sound : `${sound} Notes: ${notes.length}.`
  return [
    ...faults.map(line('fault')),
    ...notes.map(line('note')),
    `Learners: ${learners}, commits: ${commits}, attempts: ${attempts}, tests: ${tests}. ${verdict}`,
  ].join('\n')
}
