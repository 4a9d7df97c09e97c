import { Command } from 'commander'
import { type Health, healthOf } from '#feeds/health.ts'
import { FeedProblem } from '#feeds/problem.ts'
import type { Tools } from '#feeds/refresh.ts'
import { longDay } from '#i18n/dates.ts'
import { feedHealth } from '#i18n/strings/feed-health.ts'
import type { Account } from '#model/account.ts'
import { dayOf } from '#model/day.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { count } from '../../progress.ts'
import { asked, fedSite } from './site.ts'

const words = feedHealth.en

export const status = (): Command =>
  new Command('status')
    .description('How fresh the copy of each account is, and what to look into; asks nobody')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => {
      const { site = ownFolder, data, json = false } = command.optsWithGlobals()
      const { accounts, tools } = await fedSite(site, data)
      const all = accounts.filter(asked).map((account) => healthIn(account, tools))
      if (json)
        return console.log(
          JSON.stringify(
            { accounts: all.map(({ account, ...rest }) => ({ account: account.id, ...rest })) },
            undefined,
            2,
          ),
        )
      for (const each of all) console.log(inLines(each))
      const well = all.filter(({ matters }) => matters.length === 0).length
      console.log(`${well} of ${count(all.length, 'account')} need nothing.`)
    })

/** A file that cannot be read is told like a source that cannot, and hides none of the others. */
function healthIn(account: Account, { store, now }: Tools): Health {
  try {
    return healthOf(account, store.snapshot(account.id), store.status(account.id), now())
  } catch (error) {
    if (!(error instanceof FeedProblem)) throw error
    const since = now().toISOString()
    const unread = healthOf(account, undefined, undefined, now())
    return { ...unread, matters: [{ kind: 'failing', since, trouble: error.trouble }] }
  }
}

function inLines({ account, posts, newest, checked, asked, matters }: Health): string {
  const last = `last post ${day(newest)}`
  const source = asked ? `last checked ${day(checked)}` : words.byHand
  return [
    `  ${account.id.padEnd(24)} ${count(posts, 'post')}, ${last}, ${source}`,
    ...matters.map((matter) => `      ${sentences[matter.kind](matter as never)}`),
  ].join('\n')
}

const day = (instant: string | undefined) =>
  instant ? longDay(dayOf(new Date(instant)), 'en') : words.none

type Of<Kind> = Health['matters'][number] & { kind: Kind }

/** Staff who run the command are told the cause itself; readers of the site get its kind. */
const sentences = {
  failing: ({ trouble, since }: Of<'failing'>) =>
    `${words.failing(trouble.says, day(since))} (${trouble.code})`,
  held: ({ since }: Of<'held'>) =>
    `Held back since ${day(since)}. "moothall feeds held" shows what, "moothall feeds release" publishes it.`,
  stale: () => words.stale,
  never: () => words.neverAsked,
  'by-hand': () => words.nothingHere,
  quiet: () => words.quiet,
  undescribed: ({ without, of }: Of<'undescribed'>) => words.undescribed(without, of),
} satisfies Record<Health['matters'][number]['kind'], unknown>
