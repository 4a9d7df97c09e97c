import { Command } from 'commander'
import { findLearner } from '#lms/store/find-learner.ts'
import { openStore } from '#lms/store/open.ts'
import { dataOption, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'

export const erase = (): Command =>
  new Command('erase')
    .description('Take everything about a learner out of the record, for good')
    .argument('<learner>', 'their name, or their subject where two have the same name')
    .option('--dry-run', 'only say what would be erased')
    .addOption(siteOption())
    .addOption(dataOption())
    .action(async (words: string, { site, data, dryRun = false }) => {
      const store = await openStore(placeFor({ site, data }), { create: false })
      try {
        const learner = await findLearner(store, words)
        const told = dryRun
          ? (await store.held(learner.key)).map(({ table, rows }) => ({ table, rows: rows.length }))
          : await store.erase(
              { learner: learner.key },
              { at: new Date().toISOString(), by: null, action: 'erased', detail: null },
            )
        for (const { table, rows } of told) console.log(`${table}: ${rows}`)
        console.log(
          dryRun
            ? 'Nothing was erased.'
            : 'Erased. Backups, and statements that were sent to an LRS, still have them.',
        )
      } finally {
        await store.close()
      }
    })
