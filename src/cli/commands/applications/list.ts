import { Option } from 'commander'
import { deciders } from '#model/application-form.ts'
import { table } from '../lms/table.ts'
import { asked, type Found, isPending, type Options, withApplications } from './found.ts'

export const list = () =>
  asked('list', 'What waits for somebody, the oldest first')
    .addOption(new Option('--all', 'also what was decided long ago'))
    .action((options: Options & { all?: boolean }) =>
      withApplications(options, async ({ found, store }) => {
        const shown = found
          .filter((each) => options.all || isPending(each))
          .sort((a, b) => a.since.localeCompare(b.since))
        console.log(
          options.json
            ? JSON.stringify({ applications: shown.map(summary) }, undefined, 2)
            : inWords(shown, options.all ?? false),
        )
        if (store === undefined)
          console.error(
            'There is no record of the endpoint here, so these are of the register alone. If it is kept elsewhere: --data DIR.',
          )
      }),
    )

const summary = ({ id, kind, post, state, since, answers, applied }: Found) => ({
  id,
  kind,
  post,
  state,
  since,
  waits_for: waitsFor({ kind, state }),
  kept_in: applied ? 'record' : 'register',
  ...(answers['handle'] !== undefined && { handle: answers['handle'] }),
})

/** Who has it now. */
export const waitsFor = ({ kind, state }: Pick<Found, 'kind' | 'state'>): string =>
  ({
    submitted: 'line manager',
    'manager-agreed': deciders[kind],
    returned: 'applicant',
    approved: 'register',
  })[state as string] ?? 'nobody'

function inWords(all: readonly Found[], every: boolean): string {
  if (all.length === 0) return every ? 'Nobody has applied for anything.' : 'No application waits.'
  return table(
    ['Id', 'For', 'Post', 'State', 'Since', 'Waits for'],
    all.map(({ id, title, post, state, since, kind }) => [
      id,
      title.en,
      post,
      state,
      since,
      waitsFor({ kind, state }),
    ]),
  )
}
