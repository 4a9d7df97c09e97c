import { Command } from 'commander'
import type { Outgoing } from '#lms/store/outbox.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, siteOption } from '../../options.ts'
import { table } from './table.ts'
import { withStore } from './with-store.ts'

type Options = { site?: string; data?: string; json?: boolean }

export const outbox = (): Command =>
  new Command('outbox')
    .description('Statements that the LRS has not taken')
    .addCommand(
      own('list', 'How many wait, and those that the LRS has refused', async (options: Options) =>
        withStore(options, async ({ outbox }) => {
          const [{ waiting }, dead] = await Promise.all([outbox.count(), outbox.dead()])
          console.log(
            options.json ? JSON.stringify({ waiting, dead }, undefined, 2) : listed(waiting, dead),
          )
        }),
      ),
      { isDefault: true },
    )
    .addCommand(
      own(
        'show <id>',
        'One statement, and why it was refused',
        async (id: string, options: Options) =>
          withStore(options, async ({ outbox }) => {
            const found = await outbox.find(id)
            if (found === undefined) throw notThere(id)
            console.log(options.json ? JSON.stringify(found, undefined, 2) : shown(found))
          }),
      ),
    )
    .addCommand(
      own(
        'resend [id...]',
        'Send refused ones again: those named, or all',
        async (ids: string[], options: Options) =>
          withStore(options, async ({ outbox }) => {
            const sent = await outbox.resend(ids.length > 0 ? ids : undefined)
            if (sent < ids.length) throw notThere(ids.join(', '))
            say(options, { resent: sent }, `${sent} will be sent again.`)
          }),
      ),
    )
    .addCommand(
      own(
        'drop <id...>',
        'Take refused ones out; the LRS will never have them',
        async (ids: string[], options: Options) =>
          withStore(options, async ({ outbox }) => {
            const dropped = await outbox.drop(ids)
            if (dropped < ids.length) throw notThere(ids.join(', '))
            say(options, { dropped }, `${dropped} taken out.`)
          }),
      ),
    )

const own = (words: string, does: string, action: (...words: never[]) => Promise<void>): Command =>
  takes(new Command(words.split(' ')[0]), words.split(' ').slice(1).join(' '))
    .description(does)
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(action as (...words: unknown[]) => Promise<void>)

const takes = (command: Command, words: string): Command =>
  words === '' ? command : command.arguments(words)

const say = ({ json }: Options, value: object, words: string) =>
  console.log(json ? JSON.stringify(value) : words)

const notThere = (ids: string) =>
  new Stop(
    `The outbox has no such refused statement (${ids}): see "moothall lms outbox list" for their ids.`,
  )

function listed(waiting: number, dead: readonly Outgoing[]): string {
  const numbers = `${waiting} waiting to be sent, ${dead.length} refused by the LRS.`
  if (dead.length === 0) return numbers
  const rows = dead.map((each) => [
    each.id,
    verbOf(each),
    each.course,
    each.statement.timestamp,
    each.state === 'dead' ? each.reason : '',
  ])
  return `${numbers}\n\n${table(['Id', 'Verb', 'Course', 'When', 'Why it was refused'], rows)}`
}

const shown = (found: Outgoing): string =>
  [
    found.state === 'dead' ? `Refused: ${found.reason}.` : 'Waiting to be sent.',
    JSON.stringify(found.statement, undefined, 2),
  ].join('\n')

const verbOf = ({ statement }: Outgoing): string => statement.verb.id.split('/').at(-1) ?? ''
