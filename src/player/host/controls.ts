import type { ImportedWords } from '#i18n/strings/imported.ts'
import { button } from '../dom.ts'
import type { Move } from './way.ts'

export type Acts = {
  start(): void
  inWindow(): void
  fullScreen(): void
  leave(): void
}

export type Situation = {
  playing: boolean
  /** Another tab plays the course. */
  following: boolean
  begun: boolean
  framed: boolean
  around: { previous?: Move; next?: Move }
}

/** The buttons before the stage (start, window, full screen, the way out) and after it (the parts next to this one). */
export function controlsIn(
  region: HTMLElement,
  steps: HTMLElement,
  words: ImportedWords,
  acts: Acts,
) {
  const second = 'govuk-button--secondary'
  const start = button(words.start, acts.start)
  const full = button(words.fullScreen, acts.fullScreen, second)
  const leave = button(words.leave, acts.leave, second)
  const inWindow = button(words.newWindow, acts.inWindow, second)
  const out = button(words.leave, acts.leave, second)
  /** One button for each direction, for good: one that has the focus keeps it while its words change. */
  const moves: { previous?: Move | undefined; next?: Move | undefined } = {}
  const previous = button('', () => moves.previous?.go(), second)
  const next = button('', () => moves.next?.go())
  region.append(start, full, inWindow, leave)
  steps.append(previous, next, out)

  function label(each: HTMLButtonElement, move: Move | undefined): void {
    if (!move && each === document.activeElement) out.focus()
    each.hidden = !move
    if (move && each.textContent !== move.label) each.textContent = move.label
  }

  return {
    show() {
      region.hidden = false
    },
    /** To the start, unless the learner has gone elsewhere meanwhile. */
    focus(): void {
      const at = document.activeElement
      if (!at || at === document.body || !at.checkVisibility()) start.focus()
    },
    draw({ playing, following, begun, framed, around }: Situation): void {
      start.textContent = begun ? words.goOn : words.start
      start.hidden = playing || following
      leave.hidden = !playing
      full.hidden = !framed || !document.fullscreenEnabled
      inWindow.hidden = following || (playing && !framed)
      steps.hidden = !playing
      moves.previous = around.previous
      moves.next = around.next
      label(previous, around.previous)
      label(next, around.next)
    },
  }
}
