import { pathOf, type Step } from './path.ts'

/** Scenarios with steps: only the way that the learner goes is shown, one step below the other. */
export function branchingIn(root: ParentNode): (kept: Record<string, string>) => void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-branching]')].map(branching)
  return (kept) => {
    for (const draw of all) draw(kept)
  }
}

function branching(scenario: HTMLElement): (kept: Record<string, string>) => void {
  const elements = [...scenario.querySelectorAll<HTMLElement>('[data-step]')]
  const choices = [...scenario.querySelectorAll<HTMLDetailsElement>('[data-choice]')]
  const steps = elements.map(stepOf)
  const again = scenario.querySelector<HTMLButtonElement>('[data-again]')!
  /** On this visit; what the learner chose first, ever, is kept elsewhere. */
  let chosen: Record<string, string> = {}
  let kept: Record<string, string> = {}
  let afresh = false

  function show(): void {
    const path = pathOf(steps, afresh ? chosen : { ...kept, ...chosen })
    for (const element of elements) element.hidden = !path.includes(element.dataset['scenario']!)
    again.hidden = path.length < 2
  }

  for (const choice of choices)
    choice.addEventListener('toggle', () => {
      const step = choice.closest<HTMLElement>('[data-step]')?.dataset['scenario']
      if (!choice.open || step === undefined) return
      chosen = { ...chosen, [step]: choice.dataset['choice']! }
      show()
    })
  again.addEventListener('click', () => {
    for (const choice of choices) choice.open = false
    chosen = {}
    afresh = true
    show()
    elements[0]?.focus()
  })
  show()
  return (now) => {
    kept = now
    show()
  }
}

const stepOf = (element: HTMLElement): Step => ({
  id: element.dataset['scenario']!,
  choices: [...element.querySelectorAll<HTMLElement>('[data-choice]')].map(
    ({ dataset: { choice, next } }) => ({ id: choice!, ...(next !== undefined && { next }) }),
  ),
})
