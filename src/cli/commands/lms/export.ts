import { Command } from 'commander'
import { findLearner } from '#lms/store/find-learner.ts'
import { openStore } from '#lms/store/open.ts'
import { inWords, subjectAccess } from '#lms/store/subject-access.ts'
import { dataOption, jsonOption, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'

export const exportLearner = (): Command =>
  new Command('export')
    .description('Everything that is held about a learner, for a request of theirs')
    .argument('<learner>', 'their name, or their subject where two have the same name')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (words: string, { site, data, json = false }) => {
      const store = await openStore(placeFor({ site, data }), { create: false })
      try {
        const learner = await findLearner(store, words)
        const at = new Date().toISOString()
        await store.audit.append({
          at,
          by: null,
          action: 'exported',
          about: learner.key,
          detail: null,
        })
        const all = subjectAccess(learner, await store.held(learner.key), at)
        console.log(json ? JSON.stringify(all, undefined, 2) : inWords(all))
      } finally {
        await store.close()
      }
    })
