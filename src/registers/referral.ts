import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { ReferralQuestion } from '#model/referral.ts'
import type { Located, Place, Site } from '#model/site.ts'

const lists = {
  question: 'content/referral/questions.yaml',
  kind: 'content/referral/kinds.yaml',
} as const

/** The decision must come to an end from every question, and reach every kind. */
export function referralFaults(site: Site): Finding[] {
  return [...strayAnswers(site), ...circles(site.referral.questions), ...unreached(site)]
}

const fault = (
  { file, line }: { file: string; line: number },
  code: string,
  message: string,
  remedy: string,
  severity: Finding['severity'] = 'error',
): Finding => ({ code, severity, file, line, message, remedy })

const at = (place: Place, ...path: (string | number)[]) => ({
  file: place.file,
  line: place.line(path),
})

function strayAnswers({ referral, faulty }: Site): Finding[] {
  const known = {
    question: new Set(referral.questions.map(({ value }) => value.id)),
    kind: new Set(referral.kinds.map(({ value }) => value.id)),
  }
  return referral.questions.flatMap(({ value, place }) =>
    value.answers.flatMap((answer, index) =>
      (['question', 'kind'] as const).flatMap((to) => {
        const id = answer[to]
        if (id === undefined || known[to].has(id) || faulty.has(id)) return []
        return fault(
          at(place, 'answers', index, to),
          'referral/unknown',
          `The answer "${answer.answer.en}" leads to the ${to} "${id}", which is not in ${lists[to]}.`,
          didYouMean(id, known[to], `Add it there, or name another ${to}.`),
        )
      }),
    ),
  )
}

/** Each question from which an answer leads back to a question that was asked before it. */
function circles(questions: readonly Located<ReferralQuestion>[]): Finding[] {
  const byId = new Map(questions.map((each) => [each.value.id, each]))
  const leadsTo = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (byId.get(from)?.value.answers ?? []).some(({ question }) => {
      if (question === goal) return true
      if (question === undefined || seen.has(question)) return false
      seen.add(question)
      return leadsTo(question, goal, seen)
    })
  const first = questions.find(({ value }) => leadsTo(value.id, value.id))
  if (!first) return []
  return [
    fault(
      at(first.place, 'id'),
      'referral/circle',
      `From the question "${first.value.id}" somebody can come back to it, and never reach an end.`,
      'Let one of the answers on the way lead to a kind, or to a later question.',
    ),
  ]
}

function unreached({ referral: { questions, kinds }, faulty }: Site): Finding[] {
  // What a row that was left out leads to is not known.
  if ([lists.question, lists.kind].some((file) => faulty.has(file))) return []
  const answers = questions.flatMap(({ value }) => value.answers)
  const reached = {
    question: new Set([questions[0]?.value.id, ...answers.map(({ question }) => question)]),
    kind: new Set(answers.map(({ kind }) => kind)),
  }
  const never = (what: 'question' | 'kind', id: string, place: Place) =>
    reached[what].has(id)
      ? []
      : fault(
          at(place, 'id'),
          'referral/unreached',
          `No answer leads to the ${what} "${id}".`,
          'Let an answer lead there, or remove it.',
          'warning',
        )
  return [
    ...questions.flatMap(({ value, place }) => never('question', value.id, place)),
    ...(questions.length === 0
      ? []
      : kinds.flatMap(({ value, place }) => never('kind', value.id, place))),
  ]
}
