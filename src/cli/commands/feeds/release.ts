import { Command } from 'commander'
import { release } from '#feeds/add.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { fedSite, trustedOption } from './site.ts'
import { inWords } from './words.ts'

export const releaseCommand = (): Command =>
  new Command('release')
    .description('Publish an answer that was held back, after you have looked at it')
    .argument('<account>', 'the account')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(trustedOption())
    .addOption(jsonOption())
    .action(async (id: string, _: unknown, command: Command) => {
      const { site = ownFolder, data, trust = [], json = false } = command.optsWithGlobals()
      const { accounts, tools } = await fedSite(site, data, trust)
      const account = accounts.find((each) => each.id === id)
      if (!account)
        throw new Stop(`There is no account "${id}" in content/registers/accounts.yaml.`)
      const status = await release(account, tools)
      if (!status) throw new Stop(`Nothing of "${id}" is held back.`)
      console.log(json ? JSON.stringify(status, undefined, 2) : inWords(status))
    })
