import { Command, InvalidArgumentError } from 'commander'
import { isAddress } from '#lms/mail/address.ts'
import { composeTest } from '#lms/mail/compose.ts'
import { mailAccount, smtp } from '#lms/mail/smtp.ts'
import type { Posted } from '#lms/store/mail.ts'
import { settingsIn } from '#site/read-settings.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { table } from './table.ts'
import { withStore } from './with-store.ts'

type Options = { site?: string; data?: string; json?: boolean }

const asked = (name: string, does: string): Command =>
  new Command(name)
    .description(does)
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())

export const mail = (): Command =>
  new Command('mail')
    .description('Mail to staff that has not gone out')
    .addCommand(list(), { isDefault: true })
    .addCommand(test())
    .addCommand(retry())

const list = () =>
  asked('list', 'What waits, and what was refused').action(async (options: Options) =>
    withStore(options, async ({ mail }) => {
      const all = await mail.list()
      console.log(options.json ? JSON.stringify(all, undefined, 2) : inWords(all))
    }),
  )

const retry = () =>
  asked('retry', 'Send refused ones again: those named, or all')
    .argument('[id...]')
    .action(async (ids: string[], options: Options) =>
      withStore(options, async ({ mail }) => {
        const now = new Date().toISOString()
        const again = await mail.retry(now, ids.length > 0 ? ids : undefined)
        if (again < ids.length)
          throw new Stop(
            `There is no such refused mail (${ids.join(', ')}): see "moothall lms mail list" for their ids.`,
          )
        console.log(options.json ? JSON.stringify({ again }) : `${again} will be sent again.`)
      }),
    )

const test = () =>
  asked('test', 'Send a test at once, past the queue')
    .argument('<address>', 'whom to', (value) => {
      if (!isAddress(value))
        throw new InvalidArgumentError('It must be an address such as ceri@onnen.example.')
      return value
    })
    .action(async (recipient: string, { site = ownFolder, json = false }: Options) => {
      const settings = settingsIn(site)
      if (settings.endpoint.mail === undefined)
        throw new Stop(
          'No mail is sent by this site: set endpoint.mail in moothall.yaml, with the mail server\'s "host" and a "from".',
        )
      const post = smtp(settings.endpoint.mail, mailAccount(process.env))
      const id = `test/${new Date().toISOString()}`
      const { name, languages } = settings
      const outcome = await post({
        id,
        learner: null,
        recipient,
        ...composeTest({ name, languages }),
      })
      if (outcome.kind !== 'sent')
        throw new Stop(
          `The mail server ${settings.endpoint.mail.host} did not take it: ${outcome.reason}.`,
        )
      console.log(json ? JSON.stringify({ sent: recipient }) : `Sent to ${recipient}.`)
    })

function inWords(all: readonly Posted[]): string {
  if (all.length === 0) return 'No mail waits, and none was refused.'
  const rows = all.map(({ id, state, recipient, tries, not_before, reason }) => [
    id,
    state === 'dead' ? 'not sent' : state === 'sending' ? 'being sent' : 'waiting',
    recipient,
    String(tries),
    state === 'waiting' ? not_before : '',
    reason ?? '',
  ])
  return table(['Id', 'State', 'To', 'Tries', 'Not before', 'Why'], rows)
}
