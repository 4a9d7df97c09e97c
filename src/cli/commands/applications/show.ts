import { questionWords } from '#i18n/strings/application-questions.ts'
import { applicationForms } from '#model/application-form.ts'
import { asked, type Found, type Options, withApplications } from './found.ts'
import { waitsFor } from './list.ts'
import { oneOf } from './one.ts'

export const show = () =>
  asked('show', 'One application: its answers, and every step')
    .argument('<id>')
    .action((id: string, options: Options) =>
      withApplications(options, async ({ found }) => {
        const one = oneOf(found, id)
        console.log(options.json ? JSON.stringify(whole(one), undefined, 2) : inWords(one))
      }),
    )

const whole = ({ applied, row, title: _, ...rest }: Found) => ({
  ...rest,
  kept_in: applied ? 'record' : 'register',
  in_register: row !== undefined,
  ...(applied && { evidence: applied.evidence }),
})

function inWords(one: Found): string {
  const { id, kind, title, post, state, since, name, answers, log } = one
  const questions = applicationForms[kind].flatMap((question) => {
    const answer = answers[question.name]
    if (answer === undefined) return []
    return [
      `${questionWords('en', kind, question.name).label}\n  ${answer.replaceAll('\n', '\n  ')}`,
    ]
  })
  return [
    `${id}: ${title.en}, for the post "${post}"${name === undefined ? '' : `, by ${name}`}`,
    `${state} since ${since}; waits for: ${waitsFor({ kind, state })}`,
    '',
    ...log.map(
      ({ on, to, by, reason }) => `  ${on}  ${to}, by ${by}${reason ? `: ${reason.en}` : ''}`,
    ),
    '',
    ...questions,
  ].join('\n')
}
