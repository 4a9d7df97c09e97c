import { Command } from 'commander'
import { titleOf } from '#feeds/sanitise/sanitise.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { count } from '../../progress.ts'
import { fedSite } from './site.ts'

export const held = (): Command =>
  new Command('held')
    .description('What was held back, because it would have emptied or replaced an account')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => {
      const { site = ownFolder, data, json = false } = command.optsWithGlobals()
      const { tools } = await fedSite(site, data)
      const all = tools.store.heldAccounts().flatMap((account) => tools.store.held(account) ?? [])
      if (json) return console.log(JSON.stringify({ held: all }, undefined, 2))
      if (all.length === 0) return console.log('Nothing is held back.')
      for (const { account, since, why, reading } of all) {
        console.log(`${account}, since ${since}: ${why}`)
        console.log(
          `  The answer has ${count(reading.items.length, 'post')}${reading.items.length > 0 ? ', such as:' : '.'}`,
        )
        for (const { title, body, url } of reading.items.slice(0, 5))
          console.log(`  – ${(titleOf(title) || titleOf(body)).slice(0, 100)}  ${url ?? ''}`)
        console.log(`  To publish it: moothall feeds release ${account}\n`)
      }
    })
