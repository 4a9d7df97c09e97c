import type { CourseWords } from '#i18n/strings/course-script.ts'
import { acknowledges, editionIn, guidelineIn } from '#model/acknowledgement.ts'
import { button, el } from '../dom.ts'

/**
 * A button for each guideline that the course asks to be acknowledged; once that is done, it says so instead. Who
 * acknowledged an earlier text reads what has changed since, whether they are asked again or not. A package has the
 * text itself, with a place for the button where it ends; `todo` is what it says while the text is closed.
 */
export function acknowledgementsIn(
  root: ParentNode,
  words: CourseWords,
  acknowledged: (id: string) => void,
  todo = '',
): (seen: readonly string[]) => void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-acknowledge]')].map((item) => {
    const id = item.dataset['acknowledge']!
    const name = item.querySelector('a, summary')?.textContent ?? ''
    const ask = button(words.acknowledge, () => acknowledged(id), 'govuk-button--secondary')
    ask.append(el('span', { class: 'govuk-visually-hidden' }, ` (${name})`))
    const said = el('span', { role: 'status', tabindex: '-1' }, todo)
    const place = item.querySelector('[data-ask]') ?? item
    place.append(' ', ask)
    item.append(said)
    return { id, item, ask, said }
  })
  return (seen) => {
    for (const { id, item, ask, said } of all) {
      showChanges(item, id, seen)
      const done = seen.some((each) => acknowledges(each, id))
      if (!done || !ask.isConnected) continue
      const focused = document.activeElement === ask
      ask.remove()
      said.textContent = words.acknowledged
      if (focused) said.focus()
    }
  }
}

/** The lines of the log that the text had not when it was last acknowledged. */
function showChanges(item: HTMLElement, id: string, seen: readonly string[]): void {
  const box = item.querySelector<HTMLElement>('[data-changed]')
  if (!box) return
  const read = seen.flatMap((each) =>
    guidelineIn(each) === guidelineIn(id) ? (editionIn(each)?.changes ?? []) : [],
  )
  const known = read.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...read)
  const lines = [...box.querySelectorAll('li')]
  for (const line of lines) line.hidden = Number(line.dataset['line']) < known
  box.hidden = lines.every((line) => line.hidden)
}
