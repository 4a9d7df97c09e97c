import { Command, InvalidArgumentError, Option } from 'commander'
import { accountReportOf } from '#desks/account-report.ts'
import { desksOf } from '#desks/desk.ts'
import { factsOf } from '#desks/facts.ts'
import { suggestion } from '#lib/suggestion.ts'
import { accountsCsv } from '#lms/desks/accounts-csv.ts'
import { calendarOf } from '#lms/desks/calendar.ts'
import { openDesk } from '#lms/desks/open.ts'
import { type DeskRole, deskRoles, isDeskRole } from '#model/desk.ts'
import { languages } from '#model/localised.ts'
import { loadSite } from '#site/load.ts'
import { givenOf } from '../desks/given.ts'
import { inWords } from '../desks/in-words.ts'
import { recordFor } from '../desks/record.ts'
import { countsOf } from '../findings.ts'
import { dataOption, jsonOption, ownFolder, siteOption, todayOption, todayOr } from '../options.ts'
import { count } from '../progress.ts'
import { existing } from './registers/name.ts'

export const desk = (): Command =>
  new Command('desk')
    .description("What needs a role's attention today, the most urgent first")
    .argument('<role>', deskRoles.join(', '), roleNamed)
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(todayOption())
    .addOption(new Option('--language <code>', 'of the text').choices([...languages]).default('en'))
    .addOption(jsonOption().conflicts(['ics', 'csv']))
    .addOption(
      new Option('--ics', 'print the matters that have a day as a calendar').conflicts('csv'),
    )
    .option('--csv', 'for the coordinator: print how every account stands, as a table')
    .action(async (role: DeskRole, options, command: Command) => {
      const { site: dir = ownFolder, data, language, json = false, ics = false, csv } = options
      if (csv && role !== 'coordinator')
        command.error('error: --csv is the report on accounts, which is the coordinator’s.')
      const today = todayOr(options.today)
      const { site, findings } = await loadSite(existing(dir), { today })
      const { errors } = countsOf(findings)
      if (errors > 0)
        console.error(
          `moothall: The content has ${count(errors, 'error')}, and what is faulty is left out. "moothall check" lists them.`,
        )
      const facts = factsOf(givenOf(site, findings, today, data))
      if (csv) return void process.stdout.write(accountsCsv(accountReportOf(facts), language))
      const record = await recordFor(role, site, { site: dir, data }, today)
      const kept = { kind: 'kept' as const, value: desksOf(facts)[role] }
      const open = openDesk(role, kept, record.matters, today)
      if (json)
        return console.log(
          JSON.stringify(
            { ...open, record: record.says, ...(record.why && { why: record.why }) },
            undefined,
            2,
          ),
        )
      if (record.why) console.error(`moothall: What is on record is not included. ${record.why}`)
      if (ics)
        return void process.stdout.write(
          calendarOf(role, open.matters, language, site.settings.address),
        )
      console.log(inWords(open, language, site.settings.address))
    })

function roleNamed(word: string): DeskRole {
  if (isDeskRole(word)) return word
  const near = suggestion(word, deskRoles)
  throw new InvalidArgumentError(
    near ? `Did you mean "${near}"?` : `The roles that have a desk are ${deskRoles.join(', ')}.`,
  )
}
