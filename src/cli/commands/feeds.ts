import { Command, InvalidArgumentError, Option } from 'commander'
import { refreshAll } from '#feeds/refresh-all.ts'
import type { FeedStatus } from '#model/feed-status.ts'
import { Stop } from '../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../options.ts'
import { held } from './feeds/held.ts'
import { importCommand } from './feeds/import.ts'
import { post } from './feeds/post.ts'
import { releaseCommand } from './feeds/release.ts'
import { review } from './feeds/review.ts'
import { asFed, asked, fedSite, trustedOption } from './feeds/site.ts'
import { status } from './feeds/status.ts'
import { inWords, nobodyToAsk, summary } from './feeds/words.ts'

export const feeds = (): Command =>
  new Command('feeds')
    .description(
      "Refresh what the council's accounts say; `start` and `build` never ask the network",
    )
    .addOption(siteOption())
    .addOption(dataOption())
    .option('--account <id>', 'only this account')
    .addOption(
      new Option(
        '--since <day>',
        'ask for everything since this day, such as 2025-01-01',
      ).argParser(dayOf),
    )
    .option('--now', 'ask even where the source told us to wait')
    .addOption(trustedOption())
    .addOption(jsonOption())
    .action(
      async ({ site = ownFolder, data, account, since, now = false, trust = [], json = false }) => {
        const { accounts, tools } = await fedSite(site, data, trust)
        const chosen = account === undefined ? accounts.flatMap(asFed) : [the(accounts, account)]
        if (chosen.length === 0 && !json) return console.log(nobodyToAsk(accounts.filter(asked)))
        const began = performance.now()
        const { statuses, swept } = await refreshAll(
          chosen,
          { ...tools, since, insist: now },
          json ? undefined : (status) => console.log(inWords(status)),
        )
        console.log(
          json
            ? JSON.stringify({ accounts: statuses, removedPictures: swept }, undefined, 2)
            : summary(statuses, swept, (performance.now() - began) / 1000),
        )
        // Some sources always fail; only when none gave anything is something wrong here.
        if (statuses.length > 0 && statuses.every(failed))
          throw new Stop(json ? '' : 'No account could be refreshed.')
      },
    )
    .addCommand(importCommand())
    .addCommand(post())
    .addCommand(status())
    .addCommand(review())
    .addCommand(held())
    .addCommand(releaseCommand())

const failed = ({ outcome }: FeedStatus) => outcome === 'failed'

function the(accounts: Parameters<typeof asFed>[0][], id: string) {
  const found = accounts.find((each) => each.id === id)
  if (!found) throw new Stop(`There is no account "${id}" in content/registers/accounts.yaml.`)
  const [fed] = asFed(found)
  if (!fed) throw new Stop(`The account "${id}" has no "feed:" in content/registers/accounts.yaml.`)
  return fed
}

function dayOf(value: string): Date {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : Number.NaN)
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It must be a day such as 2025-01-01.')
  return date
}
