import { Command } from 'commander'
import { forgetApplications } from '#lms/applications/forget.ts'
import { forgetFeedback } from '#lms/feedback/forget.ts'
import { openStore } from '#lms/store/open.ts'
import { retain as retainIn } from '#lms/store/retention.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { knownIn } from './known.ts'
import { placeFor } from './place.ts'

export const retain = (): Command =>
  new Command('retain')
    .description('Erase the records that have been kept for as long as the settings say')
    .option('--dry-run', 'only say which')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async ({ site = ownFolder, data, dryRun = false, json = false }) => {
      const { outlines, settings } = await knownIn(site)
      const store = await openStore(placeFor({ site, data }), { create: false })
      try {
        const usual = settings.endpoint.keep_records
        const now = new Date()
        const applications = await forgetApplications(store, usual, now, dryRun)
        const found = await retainIn(store, outlines, usual, now, dryRun)
        const feedback = await forgetFeedback(store, settings.endpoint.keep_feedback, now, dryRun)
        if (json)
          return console.log(JSON.stringify({ ...found, applications, feedback }, undefined, 2))
        for (const { learner, course, last, until } of found.records)
          console.log(`${course}, learner ${learner}: last on ${last}, kept until ${until}`)
        console.log(
          `${dryRun ? 'To erase' : 'Erased'}: records ${found.records.length}, learners without any other ${found.learners}, applications ${applications}, things said of pages ${feedback}.`,
        )
      } finally {
        await store.close()
      }
    })
