import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { sampleOf } from '#feeds/review/sample.ts'
import { toReviewSheet } from '#feeds/review/sheet.ts'
import { type Day, dayOf, isDay } from '#model/day.ts'
import { type Language, languages } from '#model/localised.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { count } from '../../progress.ts'
import { sheetFrom } from './sheet.ts'
import { asked } from './site.ts'

/** The guidelines of the sample, and of whoever keeps their names. */
const usual = { posts: 'representing-the-council', replies: 'responding-and-referring' }

export const review = (): Command =>
  new Command('review')
    .description(
      "Write a sheet for print on which a champion reviews some of each account's posts and replies",
    )
    .option('--account <id>', 'only this account')
    .addOption(dayOption('--from <day>', 'the first day (default: 90 days before the last)'))
    .addOption(dayOption('--to <day>', 'the last day (default: today)'))
    .addOption(
      new Option('--count <n>', 'posts, and replies, of each account').default(5).argParser(whole),
    )
    .addOption(
      new Option('--language <code>', 'of the sheet').choices([...languages]).default('en'),
    )
    .option('--guideline <id>', 'whose points posts are held against', usual.posts)
    .option('--reply-guideline <id>', 'whose points replies are held against', usual.replies)
    .option('--out <file>', 'where to write it (default: reviews/ in the data folder)')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals()
      const { site: dir = ownFolder, data, account: only, json = false } = options
      const { site, findings } = await loadSite(dir)
      const unread = findings.find(
        ({ file, severity }) => severity === 'error' && /^content\/feeds\/[^/]+$/.test(file),
      )
      if (unread)
        throw new Stop(
          `${unread.file} has a fault, so that a sheet would lack posts: ${unread.message}`,
        )
      const to: Day = options.to ?? dayOf(new Date())
      const from: Day = options.from ?? ninetyDaysBefore(to)
      if (from > to) throw new Stop('The first day is after the last.')
      const language: Language = options.language
      const accounts = site.registers.accounts
        .map(({ value }) => value)
        .filter((each) => (only ? each.id === only : asked(each)))
      if (accounts.length === 0)
        throw new Stop(
          `There is no account "${only ?? ''}" to review in content/registers/accounts.yaml.`,
        )
      const pointsOf = (id: string) => {
        const all = site.guidelines.filter((each) => each.id === id)
        const found = all.find((each) => each.language === language) ?? all[0]
        if (found) return found.value.rules
        const names = [...new Set(site.guidelines.map((each) => each.id))]
        throw new Stop(`There is no guideline "${id}". There are: ${names.join(', ') || 'none'}.`)
      }
      const decisions = site.moderation.map(({ value }) => value)
      const samples = accounts.map((each) =>
        sampleOf(
          each,
          site.snapshots.find(({ value }) => value.account === each.id)?.value,
          { from, to },
          options.count,
          decisions,
        ),
      )
      const file: string = options.out
        ? resolve(options.out)
        : join(data ?? join(dir, 'var'), 'reviews', `${from}--${to}-${language}.html`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(
        file,
        toReviewSheet(
          sheetFrom(samples, {
            language,
            span: { from, to },
            count: options.count,
            points: {
              posts: pointsOf(options.guideline),
              replies: pointsOf(options.replyGuideline),
            },
          }),
        ),
      )
      const chosen = samples.map(({ account, posts, replies, of }) => ({
        account: account.id,
        posts: posts.length,
        replies: replies.length,
        of,
      }))
      if (json) return console.log(JSON.stringify({ file, accounts: chosen }, undefined, 2))
      for (const { account, posts, replies, of } of chosen)
        console.log(
          `  ${account.padEnd(24)} ${posts} of ${count(of.posts, 'post')}, ${replies} of ${of.replies} replies`,
        )
      console.log(`The sheet is in ${file}. It is not part of the site: open it and print it.`)
    })

const ninetyDaysBefore = (day: Day): Day =>
  new Date(Date.parse(day) - 90 * 86_400_000).toISOString().slice(0, 10) as Day

const dayOption = (flags: string, description: string) =>
  new Option(flags, description).argParser((value) => {
    if (!isDay(value)) throw new InvalidArgumentError('It must be a real date such as 2026-11-22.')
    return value
  })

function whole(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > 100)
    throw new InvalidArgumentError('It must be a whole number from 1 to 100.')
  return number
}
