import type { ImportedWords } from '#i18n/strings/imported.ts'
import { isScoDone, type ScoState } from '#model/wire/imported-progress.ts'
import { el } from '../dom.ts'
import type { Part } from './data.ts'

/** Turns the parts of the table of contents into buttons, and says of each how far it is. */
export function contentsIn(
  root: HTMLElement,
  parts: readonly Part[],
  words: ImportedWords,
  play: (part: Part) => void,
) {
  const lines = [...root.querySelectorAll<HTMLElement>('[data-part]')].flatMap((line) => {
    const which = parts.find(({ sco }) => sco === line.dataset['part'])
    const title = line.querySelector<HTMLElement>('[data-part-title]')
    if (!which || !title) return []
    const button = el(
      'button',
      { type: 'button', class: 'govuk-button govuk-button--secondary' },
      which.title,
    )
    button.addEventListener('click', () => play(which))
    const says = el('span', { class: 'mh-meta', lang: document.documentElement.lang })
    title.replaceWith(button, ' ', says)
    return [{ which, button, says }]
  })
  return (scos: Record<string, ScoState>, seen: readonly string[], playing: string | undefined) => {
    for (const { which, button, says } of lines) {
      const state = scos[which.sco]
      const word = progressOf(state, seen.includes(which.sco), words)
      says.textContent =
        which.sco === playing ? [word, words.here].filter(Boolean).join('. ') : word
      if (which.sco === playing) button.setAttribute('aria-current', 'step')
      else button.removeAttribute('aria-current')
    }
  }
}

function progressOf(state: ScoState | undefined, seen: boolean, words: ImportedWords): string {
  if (state?.success_status === 'failed') return words.failed
  if (seen || isScoDone(state)) return words.done
  return state ? words.begun : ''
}
