import { resolve } from 'node:path'
import { Command } from 'commander'
import { backup as writeBackup } from '#lms/store/backup.ts'
import { openStore } from '#lms/store/open.ts'
import { dataOption, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'

export const backup = (): Command =>
  new Command('backup')
    .description('Copy the record to a new file, while the endpoint runs')
    .argument('<file>', 'where to, such as moothall-2026-11-22.sqlite')
    .addOption(siteOption())
    .addOption(dataOption())
    .action(async (name: string, { site, data }) => {
      const file = resolve(name)
      const store = await openStore(placeFor({ site, data }), { create: false })
      try {
        await writeBackup(store, file)
      } finally {
        await store.close()
      }
      console.log(
        `The record is copied to ${file}. It holds personal data: keep it like the record.`,
      )
    })
