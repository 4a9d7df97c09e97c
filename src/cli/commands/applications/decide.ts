import { InvalidArgumentError, Option } from 'commander'
import { newName } from '#lms/applications/submit.ts'
import type { ApplicationState } from '#model/application.ts'
import { type Deciding, entriesOf, logEntry } from '#registers/applications-entry.ts'
import { enterRows } from '#site/import/enter.ts'
import { warnOfCourse } from './course-warning.ts'
import { asked, type Found, type Opened, type Options, withApplications } from './found.ts'
import { oneOf } from './one.ts'
import { recordSteps } from './record.ts'
import { type Step, stepsTo } from './steps.ts'
import { type Told, tell } from './tell.ts'

type Decision = Options & {
  by?: string
  reason?: string
  dryRun?: boolean
  name?: string
  learner?: string
  opened?: boolean
}

const deciding = (name: string, does: string) =>
  asked(name, does)
    .argument('<id>', 'as "moothall applications list" names it')
    .addOption(new Option('--by <post>', 'the post that decides'))
    .addOption(new Option('--dry-run', 'say what would change, and change nothing'))

const reason = (text: string) =>
  new Option('--reason <text>', text).argParser((value) => {
    const said = value.trim()
    if (said === '') throw new InvalidArgumentError('It must say why.')
    return said
  })

export const approve = () =>
  deciding('approve', 'Approve it, and write all that it changes into the registers, or nothing')
    .addOption(reason('why, for the applicant'))
    .addOption(
      new Option('--name <name>', 'who it is, for people.yaml, if the record does not know'),
    )
    .addOption(new Option('--learner <account>', 'what they sign in as, likewise'))
    .addOption(new Option('--opened', 'the account is open already, and not only proposed'))
    .action((id: string, options: Decision) =>
      withApplications(options, async (opened) => {
        const one = oneOf(opened.found, id)
        if (isEntered(one)) return tell(options, { kind: 'nothing', id })
        const steps = stepsTo(one, 'approved', opened, options)
        await warnOfCourse(one, opened)
        const log = [...one.log, ...steps]
        const by = log.findLast(({ to }) => to === 'approved')!.by
        const isActive = one.kind === 'licence' || options.opened === true
        const active: Step[] = isActive ? [{ on: opened.today, to: 'active', by }] : []
        const { entries, untranslated, unnamed } = entriesOf(
          { ...one, ...named(options), log: [...log, ...active] },
          opened.site,
          opened.today,
          { newKey: () => newName(), opened: options.opened ?? false },
        )
        const told = await enter(opened, one, entries, options, steps)
        if (told.kind !== 'written') return tell(options, told)
        // Approved and entered are told of in two steps: what fails between them is gone on with by the same command.
        const after = await again(opened, one)
        await recordSteps(opened, after, active)
        tell(options, {
          ...told,
          untranslated: missing(untranslated, opened, one),
          ...(unnamed && { unnamed }),
        })
      }),
    )

/** `refuse`, `return` and `agree` are one step each; the register is told of what it has, and of every account. */
const step = (name: string, does: string, to: ApplicationState, needsReason: boolean) => {
  const command = deciding(name, does)
  if (needsReason) command.addOption(reason('why, for the applicant').makeOptionMandatory())
  return command.action((id: string, options: Decision) =>
    withApplications(options, async (opened) => {
      const one = oneOf(opened.found, id)
      const steps = stepsTo(one, to, opened, options)
      const log = [...one.log, ...steps]
      const isKept = one.row !== undefined || (to === 'refused' && one.kind === 'account')
      const entries = isKept ? [logEntry({ ...one, log })] : []
      tell(options, await enter(opened, one, entries, options, steps))
    }),
  )
}

export const refuse = () => step('refuse', 'Refuse it, with the reason', 'refused', true)
export const giveBack = () =>
  step('return', 'Return it to the applicant, to be changed', 'returned', true)
export const agree = () =>
  step('agree', 'Note that the line manager agreed, such as by mail', 'manager-agreed', false)

/** Judges, decides in the record, and writes the registers, in this order: what is faulty is not decided. */
async function enter(
  opened: Opened,
  one: Found,
  entries: Parameters<typeof enterRows>[1],
  { dryRun = false }: Decision,
  steps: readonly Step[],
): Promise<Told> {
  const { id } = one
  const { files, problems, warnings, write } = await enterRows(opened.dir, entries, opened.today)
  const rows = entries.map(({ register, row }) => ({ register, row }))
  if (!write) return { kind: 'faulty', id, problems }
  if (dryRun) return { kind: 'trial', id, rows, warnings, steps }
  await recordSteps(opened, one, steps)
  write()
  return { kind: 'written', id, rows, warnings, steps, files: [...files.keys()] }
}

async function again({ store }: Opened, one: Found): Promise<Found> {
  const applied = one.applied && (await store?.applications.find(one.id))
  return { ...one, ...(applied && { applied }) }
}

const isEntered = ({ row }: Found): boolean =>
  row !== undefined && ['approved', 'active'].includes(row.log.at(-1)!.to)

const named = ({ name, learner }: Decision): Partial<Deciding> => ({
  ...(name !== undefined && { name }),
  ...(learner !== undefined && { learner }),
})

/** Nothing has to be translated on a site in one language. */
const missing = (texts: readonly string[], { site }: Opened, { language }: Found) =>
  site.settings.languages.length < 2
    ? undefined
    : { into: language === 'cy' ? 'English' : 'Welsh', texts }
