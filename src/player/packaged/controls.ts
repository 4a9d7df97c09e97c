import type { Language } from '#model/localised.ts'
import { button, part } from '../dom.ts'
import type { Shown } from './course.ts'

/** The buttons above the course: the other language, and the way out where that is the content's part. */
export function drawControls(
  { words, notices }: Shown,
  other: Language | undefined,
  acts: { speak(language: Language): void; exit?: (() => Promise<void>) | undefined },
): void {
  const buttons: HTMLElement[] = []
  if (other) {
    const change = button(
      words.otherLanguage,
      () => {
        acts.speak(other)
        // The button that was pressed is gone; its successor leads back.
        part('controls').querySelector('button')?.focus()
      },
      'govuk-button--secondary',
    )
    change.lang = other
    buttons.push(change)
  }
  const { exit } = acts
  if (exit)
    buttons.push(
      button(words.leave, async () => {
        await exit()
        notices.show('left', words.left)
      }),
    )
  part('controls').replaceChildren(...buttons)
}
