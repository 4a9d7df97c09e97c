import { resolve } from 'node:path'
import { Command } from 'commander'
import { restore as putBack } from '#lms/store/restore.ts'
import { dataOption, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'

export const restore = (): Command =>
  new Command('restore')
    .description('Put a backup in the place of the record; stop the endpoint first')
    .argument('<file>', 'a file that "lms backup" wrote, from either kind of store')
    .option('--replace', 'also where there are records already; those in a file are kept beside it')
    .addOption(siteOption())
    .addOption(dataOption())
    .action(async (name: string, { site, data, replace }) => {
      const { before } = await putBack(resolve(name), placeFor({ site, data }), { replace })
      if (before !== undefined) console.log(`The record that was there is kept as ${before}.`)
      console.log('The backup is restored: run "moothall lms verify", then start the endpoint.')
    })
