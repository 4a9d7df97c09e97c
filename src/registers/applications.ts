import { type Application, canGo, wasApproved } from '#model/application.ts'
import type { Finding } from '#model/finding.ts'
import { registerFile } from '#model/registers.ts'
import type { Located, Path, Place, Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Entry into a register is by application: every account and licence has one of its own kind, and it was approved. */
export function applicationFaults({
  registers,
  faulty,
}: Pick<Site, 'registers' | 'faulty'>): Finding[] {
  const { accounts, licences, applications } = registers
  const wrongSteps = applications.flatMap(stepsOutOfOrder)
  if (faulty.has(registerFile('applications'))) return wrongSteps
  const known = new Map(applications.map(({ value }) => [value.id, value]))
  const entries = [
    ...accounts
      .filter(({ value }) => value.status !== 'proposed')
      .map(({ value, place }) => ({ kind: 'account' as const, value, place, post: undefined })),
    ...licences.map(({ value, place }) => ({
      kind: 'licence' as const,
      value,
      place,
      post: value.post,
    })),
  ]
  return [
    ...wrongSteps,
    ...entries.flatMap(({ kind, value, place, post }) =>
      entryFaults({ kind, id: value.id, post, place, application: value.application }, known),
    ),
    ...orphans(registers).filter(
      // The row that names it may be one that could not be read.
      () => !faulty.has(registerFile('accounts')) && !faulty.has(registerFile('licences')),
    ),
  ]
}

type Entry = {
  kind: Application['kind']
  id: string
  /** A licence is for the post that applied; an account may have changed hands since. */
  post: string | undefined
  place: Place
  application: string | undefined
}

function entryFaults(entry: Entry, known: ReadonlyMap<string, Application>): Finding[] {
  const { kind, id, post, place, application } = entry
  const name = `${kind === 'account' ? 'Account' : 'Licence'} "${id}"`
  const path: Path = ['application']
  if (application === undefined)
    return [
      finding('register/no-application', place, ['id'], {
        message: `${name} has no application, so nobody can tell who approved it and why.`,
        remedy: `Add "application:" with the id of its row in ${registerFile('applications')}.`,
      }),
    ]
  const found = known.get(application)
  // One that is not there is told as an unknown reference.
  if (found === undefined) return []
  if (found.kind !== kind || (post !== undefined && found.post !== post))
    return [
      finding('register/application-of-another', place, path, {
        message: `${name} names the application "${application}", which is for ${found.kind === 'account' ? 'an account' : 'a licence'} of the post "${found.post}".`,
        remedy: 'Name the application that it was approved by.',
      }),
    ]
  if (wasApproved(found)) return []
  return [
    finding('register/application-not-approved', place, path, {
      message: `${name} is in the register, and its application "${application}" was never approved.`,
      remedy: 'Add the step "approved" to the application, or take the entry out of the register.',
    }),
  ]
}

/** Approved, and nothing came of it. */
function orphans({ accounts, licences, applications }: Site['registers']): Finding[] {
  const used = new Set([...accounts, ...licences].map(({ value }) => value.application))
  return applications
    .filter(({ value }) => ['approved', 'active'].includes(value.log.at(-1)!.to))
    .filter(({ value }) => !used.has(value.id))
    .map(({ value, place }) =>
      finding('register/orphan-application', place, ['id'], {
        message: `Application "${value.id}" was approved, and no ${value.kind} names it.`,
        remedy: `Add the ${value.kind} to its register, or the step "withdrawn" to the application.`,
      }),
    )
}

function stepsOutOfOrder({ value, place }: Located<Application>): Finding[] {
  const { id, log } = value
  return log.flatMap((step, index): Finding[] => {
    const before = log[index - 1]
    const path = ['log', index]
    if (before === undefined)
      return step.to === 'submitted' || step.to === 'draft'
        ? []
        : [
            finding('register/application-step', place, [...path, 'to'], {
              message: `Application "${id}" begins with "${step.to}", before anybody submitted it.`,
              remedy: 'Start its log with the step "submitted".',
            }),
          ]
    if (step.on < before.on)
      return [
        finding('register/application-step', place, [...path, 'on'], {
          message: `Application "${id}" went to "${step.to}" on ${step.on}, before its last step on ${before.on}.`,
          remedy: 'Put the steps in the order in which they were taken, or correct the day.',
        }),
      ]
    if (canGo(before.to, step.to)) return []
    return [
      finding('register/application-step', place, [...path, 'to'], {
        message: `Application "${id}" goes from "${before.to}" to "${step.to}", which leaves out a step.`,
        remedy: 'Write down every step: submitted, manager-agreed, approved, active.',
      }),
    ]
  })
}
