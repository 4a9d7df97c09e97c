import type { ImportedWords } from '#i18n/strings/imported.ts'
import { button } from '../dom.ts'
import { fill } from '../words.ts'
import type { Part } from './data.ts'

export type Acts = {
  start(): void
  inWindow(): void
  fullScreen(): void
  leave(): void
  play(part: Part): void
}

export type Situation = {
  playing: boolean
  begun: boolean
  framed: boolean
  around: { previous?: Part; next?: Part }
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
  region.append(start, full, inWindow, leave)
  let shown = ''
  return {
    show() {
      region.hidden = false
    },
    focus: () => start.focus(),
    draw({ playing, begun, framed, around }: Situation): void {
      start.textContent = begun ? words.goOn : words.start
      start.hidden = playing
      leave.hidden = !playing
      full.hidden = !framed || !document.fullscreenEnabled
      inWindow.hidden = playing && !framed
      steps.hidden = !playing
      const { previous, next } = around
      const key = `${playing} ${previous?.sco} ${next?.sco}`
      // Built anew only when it differs: a button that has the focus keeps it.
      if (key === shown) return
      shown = key
      steps.replaceChildren(
        ...(previous
          ? [
              button(
                fill(words.previous, { title: previous.title }),
                () => acts.play(previous),
                second,
              ),
            ]
          : []),
        ...(next ? [button(fill(words.next, { title: next.title }), () => acts.play(next))] : []),
        out,
      )
    },
  }
}
