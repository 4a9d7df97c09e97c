import type { CourseWords } from '#i18n/strings/course.ts'
import { button, el } from '../dom.ts'

/** A button for each guideline that the course asks to be acknowledged; once that is done, it says so instead. */
export function acknowledgementsIn(
  root: ParentNode,
  words: CourseWords,
  acknowledged: (id: string) => void,
): (seen: readonly string[]) => void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-acknowledge]')].map((item) => {
    const id = item.dataset['acknowledge']!
    const name = item.querySelector('a')?.textContent ?? ''
    const ask = button(words.acknowledge, () => acknowledged(id), 'govuk-button--secondary')
    ask.append(el('span', { class: 'govuk-visually-hidden' }, ` (${name})`))
    const said = el('span', { role: 'status', tabindex: '-1' })
    item.append(' ', ask, said)
    return { id, ask, said }
  })
  return (seen) => {
    for (const { id, ask, said } of all) {
      const done = seen.includes(id)
      if (!done || !ask.isConnected) continue
      const focused = document.activeElement === ask
      ask.remove()
      said.textContent = words.acknowledged
      if (focused) said.focus()
    }
  }
}
