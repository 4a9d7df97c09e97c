import type { CourseWords } from '#i18n/strings/course-script.ts'
import { button, part } from '../dom.ts'
import { testPlace } from './data.ts'

/** The buttons below a lesson. `onward` is where "Next" leads; without it, the course ends here. */
export function stepsIn(
  root: HTMLElement,
  words: CourseWords,
  act: { back(to: string): void; on(to: string | undefined): void },
): (place: string, around: { previous?: string; next?: string }) => void {
  const nav = part('steps', root)
  nav.hidden = false
  return (place, { previous, next }) => {
    const buttons: HTMLElement[] = []
    if (previous)
      buttons.push(button(words.previous, () => act.back(previous), 'govuk-button--secondary'))
    if (place !== testPlace) {
      const text =
        next === undefined ? words.finish : next === testPlace ? words.toTest : words.next
      buttons.push(button(text, () => act.on(next)))
    }
    nav.replaceChildren(...buttons)
  }
}
