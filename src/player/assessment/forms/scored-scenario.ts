import { pair, parts } from '#model/questions/answer.ts'
import type { PublicOf, Step } from '#model/questions/public.ts'
import { el, paragraph } from '../../dom.ts'
import { choices } from './choices.ts'
import type { Form } from './form.ts'
import { filled, textOf, worded } from './text.ts'

/** Step after step: a choice shows what follows from it, below. Who changes their mind goes on from there. */
export const scoredScenario: Form<'scored-scenario'> = {
  hint: (_, { words }) => words.scenarioHint,
  field(asked, given, { name, words, language }, answered) {
    let taken = wayOf(asked, given)
    const steps = el('div', { class: 'mh-steps' })
    const said = el('p', { class: 'govuk-body mh-steps__said', role: 'status' })
    const box = (step: Step): HTMLElement => {
      const options = step.options.map(({ id, text }) => ({ id, label: worded(text, language) }))
      const chosen = taken.flatMap((each) => (each.step === step ? [each.option.id] : []))
      const inputs = { kind: 'radios', name: `${name}-${step.id}`, options, chosen } as const
      return el(
        'fieldset',
        { class: 'govuk-fieldset mh-step' },
        el('legend', { class: 'govuk-fieldset__legend' }, worded(step.text, language)),
        choices(inputs, ([option]) => choose(step, option)),
      )
    }
    const choose = (step: Step, option: string | undefined): void => {
      const before = taken.slice(0, shownAt(taken, step))
      const entries = [...before.map(written), pair(step.id, option ?? '')]
      taken = wayOf(asked, entries)
      // The step that has the focus stays as it is; only what follows is drawn anew.
      while (steps.children.length > taken.length) steps.lastElementChild?.remove()
      const next = nextOf(asked, taken)
      if (next) steps.append(box(next))
      said.textContent = next ? words.scenarioOn : words.scenarioEnd
      answered(taken.map(written))
    }
    const next = nextOf(asked, taken)
    steps.append(...taken.map(({ step }) => box(step)), ...(next ? [box(next)] : []))
    return {
      body: [steps, said],
      target: () => `${name}-${(nextOf(asked, taken) ?? asked.steps[0])?.id}-1`,
    }
  },
  isComplete(asked, answer) {
    const taken = wayOf(asked, answer)
    return taken.length > 0 && nextOf(asked, taken) === undefined
  },
  incomplete: 'unfinished',
  told({ steps }, given, { words, language }) {
    const chosen = parts(given)
    return steps
      .filter(({ id }) => chosen.has(id))
      .flatMap((step) => [
        paragraph(worded(step.text, language)),
        paragraph(
          ...filled(words.youChose, { text: textOf(step.options, chosen.get(step.id), language) }),
        ),
      ])
  },
}

type Taken = { step: Step; option: Step['options'][number] }
type Scenario = PublicOf<'scored-scenario'>

/** The way that an answer goes, as far as the scenario has it. */
function wayOf({ steps }: Scenario, answer: readonly string[]): Taken[] {
  const chosen = parts(answer)
  const taken: Taken[] = []
  let step = steps[0]
  while (step) {
    const id = chosen.get(step.id)
    const option = step.options.find((each) => each.id === id)
    if (!option) break
    taken.push({ step, option })
    step = steps.find((each) => each.id === option.next)
  }
  return taken
}

/** The step to be decided next; none at the end. */
function nextOf({ steps }: Scenario, taken: readonly Taken[]): Step | undefined {
  const last = taken.at(-1)
  return last ? steps.find(({ id }) => id === last.option.next) : steps[0]
}

function shownAt(taken: readonly Taken[], step: Step): number {
  const at = taken.findIndex((each) => each.step === step)
  return at < 0 ? taken.length : at
}

const written = ({ step, option }: Taken): string => pair(step.id, option.id)
