import { Argument, Command } from 'commander'
import { type ArchivePlatform, archives } from '#feeds/archives.ts'
import { importArchive } from '#feeds/import-archive.ts'
import { FeedProblem } from '#feeds/problem.ts'
import type { Account } from '#model/account.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { count } from '../../progress.ts'
import { fedSite } from './site.ts'
import { inWords } from './words.ts'

/** `import` is a word of the language. */
export const importCommand = (): Command =>
  new Command('import')
    .description('Add the posts of a platform\'s "download your data" archive')
    .addArgument(new Argument('<platform>', 'whose archive').choices(Object.keys(archives)))
    .argument('<zip>', 'the archive as the platform gave it')
    .option(
      '--account <id>',
      'whose posts they are (needed where there are several accounts on the platform)',
    )
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `\nWritten for:\n${Object.entries(archives)
        .map(([name, { writtenFor }]) => `  ${name.padEnd(10)} ${writtenFor}.`)
        .join('\n')}`,
    )
    .action(async (platform: ArchivePlatform, zip: string, _: unknown, command: Command) => {
      const { site = ownFolder, data, account: id, json = false } = command.optsWithGlobals()
      const { accounts, tools } = await fedSite(site, data)
      try {
        const account = theAccount(accounts, platform, id)
        const { status, added } = await importArchive(platform, zip, account, tools)
        console.log(
          json
            ? JSON.stringify({ added, status }, undefined, 2)
            : `${inWords(status)}\n${count(added, 'post')} added from the archive.`,
        )
      } catch (error) {
        if (error instanceof FeedProblem)
          throw new Stop(`Not imported. ${error.message} (${error.trouble.code})`)
        throw error
      }
    })

function theAccount(
  accounts: readonly Account[],
  platform: ArchivePlatform,
  id: string | undefined,
): Account {
  const own = accounts.filter(
    (each) => each.platform === platform && (id === undefined || each.id === id),
  )
  if (own.length === 1) return own[0]!
  const names = accounts.filter((each) => each.platform === platform).map((each) => each.id)
  if (names.length === 0)
    throw new Stop(`No account in content/registers/accounts.yaml is on ${platform}.`)
  throw new Stop(`Say whose posts they are: --account ${names.join(' or --account ')}.`)
}
