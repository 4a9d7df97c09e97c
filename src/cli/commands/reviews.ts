import { Command, InvalidArgumentError, Option } from 'commander'
import type { Day } from '#model/day.ts'
import { keepEditions } from '#site/editions/keep.ts'
import { loadSite } from '#site/load.ts'
import { siteReviews } from '#site/reviews/site-reviews.ts'
import { Stop } from '../exit.ts'
import { jsonOption, ownFolder, siteOption, todayOption, todayOr } from '../options.ts'
import { count } from '../progress.ts'
import { existing } from './registers/name.ts'
import { asJson, asTable, overdueBy } from './reviews/list.ts'
import { markReview } from './reviews/mark.ts'

export const reviews = (): Command =>
  new Command('reviews')
    .description('What is to be read through, the longest overdue first; marks what was')
    .addOption(
      new Option(
        '--mark <page>',
        'it was read through today: an id, an address or a file of what is under review',
      ),
    )
    .addOption(new Option('--change <text>', 'what changed, for the log'))
    .addOption(new Option('--change-cy <text>', 'the same for the log of the Welsh text'))
    .addOption(
      new Option('--material', 'who acknowledged the guideline before has to read it again'),
    )
    .addOption(new Option('--by <post>', 'the post that reviewed it'))
    .addOption(new Option('--dry-run', 'say what would change, and change nothing'))
    .addOption(
      new Option(
        '--keep-editions',
        'keep the texts of all guidelines as people acknowledge them now',
      ),
    )
    .addOption(
      new Option(
        '--fail-overdue [days]',
        'end with 1 where something is overdue by more than so many days',
      )
        .preset('0')
        .argParser(wholeDays),
    )
    .addOption(siteOption())
    .addOption(todayOption())
    .addOption(jsonOption())
    .action(async (options, command: Command) => {
      const { site: dir = ownFolder, json = false, mark } = options
      const today = todayOr(options.today)
      if (mark !== undefined) return markReview(existing(dir), mark, { ...options, today }, command)
      if (options.keepEditions) return keep(existing(dir), today, options)
      const needless = ['change', 'changeCy', 'material', 'by', 'dryRun'].find(
        (name) => options[name] !== undefined,
      )
      if (needless !== undefined)
        command.error(
          `moothall: --${needless.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} says something of a review: say with --mark which page was reviewed.`,
        )
      const { site } = await loadSite(existing(dir), { today })
      const queue = siteReviews(site)
      console.log(json ? asJson(queue, site, today) : asTable(queue, site, today))
      const late = overdueBy(queue, today, options.failOverdue)
      if (late.length > 0)
        throw new Stop(
          json
            ? ''
            : `${count(late.length, 'review')} overdue by more than ${count(options.failOverdue, 'day')}.`,
        )
    })

/** Keeps what is not kept yet: once, before anything changes, so that the first change can be told word by word too. */
async function keep(
  dir: string,
  today: Day,
  { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean },
): Promise<void> {
  const { site } = await loadSite(dir, { today })
  const kept = keepEditions(site, { dry: dryRun })
  if (json) return console.log(JSON.stringify({ dryRun, kept }, undefined, 2))
  for (const file of kept) console.log(`  kept     ${file}`)
  console.log(
    `${count(kept.length, 'edition')} kept${dryRun ? ' in a trial: nothing was written' : ''}.`,
  )
}

function wholeDays(value: string): number {
  if (!/^\d{1,4}$/.test(value))
    throw new InvalidArgumentError('It must be a whole number of days, such as 30.')
  return Number(value)
}
