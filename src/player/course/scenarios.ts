import { el } from '../dom.ts'

/** Records the first answer that is opened in each scenario, and marks it. */
export function scenariosIn(
  root: ParentNode,
  chose: (scenario: string, choice: string) => void,
): (choices: Record<string, string>, words: { yourFirstChoice: string }) => void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-scenario]')]
  for (const scenario of all)
    for (const choice of scenario.querySelectorAll<HTMLDetailsElement>('[data-choice]'))
      choice.addEventListener('toggle', () => {
        if (choice.open) chose(scenario.dataset['scenario']!, choice.dataset['choice']!)
      })

  return (choices, words) => {
    for (const scenario of all) {
      const first = choices[scenario.dataset['scenario']!]
      for (const choice of scenario.querySelectorAll<HTMLElement>('[data-choice]')) {
        const marked = choice.querySelector('.mh-choice__first')
        const isFirst = choice.dataset['choice'] === first
        if (!isFirst) marked?.remove()
        else if (!marked)
          choice
            .querySelector('summary')
            ?.append(' ', el('span', { class: 'mh-choice__first' }, words.yourFirstChoice))
      }
    }
  }
}
