import { Command, InvalidArgumentError, Option } from 'commander'
import { digestOf } from '#digest/digest.ts'
import { type Sender, toMail } from '#digest/mail.ts'
import { toText } from '#digest/text.ts'
import { paths } from '#i18n/paths.ts'
import type { Day } from '#model/day.ts'
import { inLanguage, type Language, languages } from '#model/localised.ts'
import { isMonth, monthOf, monthsOn } from '#model/month.ts'
import { loadSite } from '#site/load.ts'
import { digestFacts } from '../digest-facts.ts'
import { Stop } from '../exit.ts'
import { lenientOption, ownFolder, siteOption, todayOption, todayOr } from '../options.ts'
import { existing } from './registers/name.ts'

const makers = { html: toMail, text: toText }

type Options = {
  site?: string
  today?: Day
  lenient?: boolean
  language: Language
  format: keyof typeof makers
}

/** `moothall digest [month]`: prints what a month brought, ready to be sent. */
export const digest = (): Command =>
  new Command('digest')
    .description('Print what a month brought, as text or as HTML for an email')
    .argument('[month]', 'such as 2026-10 (default: the last month that is over)', month)
    .addOption(
      new Option('--language <language>', 'en or cy').choices([...languages]).default('en'),
    )
    .addOption(
      new Option('--format <format>', 'text, or html for an email')
        .choices(Object.keys(makers))
        .default('text'),
    )
    .addOption(siteOption())
    .addOption(lenientOption())
    .addOption(todayOption())
    .action(async (asked: string | undefined, options: Options) => {
      const { language, format, site: dir = ownFolder, lenient = false } = options
      const today = todayOr(options.today)
      const month = asked ?? monthsOn(monthOf(today), -1)
      if (month > monthOf(today))
        throw new Stop(`${month} has not begun. The digest of ${monthOf(today)} is the newest.`)
      const { site } = await loadSite(existing(dir), { lenient, today })
      const { name, service_name, colours, address } = site.settings
      const sender: Sender = {
        council: inLanguage(name, language),
        site: inLanguage(service_name, language),
        brand: colours.brand,
        address,
        page: paths.digestOf(language, month),
      }
      const facts = digestFacts(site, language, today)
      process.stdout.write(makers[format](digestOf(month, facts, language, today), sender))
    })

function month(value: string): string {
  if (!isMonth(value)) throw new InvalidArgumentError('It must be a month such as 2026-10.')
  return value
}
