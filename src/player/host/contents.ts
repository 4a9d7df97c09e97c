import type { ImportedWords } from '#i18n/strings/imported.ts'
import { isScoDone, type ScoState } from '#model/wire/imported-progress.ts'
import { el } from '../dom.ts'
import type { Part } from './data.ts'

type Course = {
  scos: Record<string, ScoState>
  seen: readonly string[]
  playing: string | undefined
  closed(part: Part): string | undefined
}

/** Turns the parts of the table of contents into buttons while they are open, and says of each how far it is. */
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
    title.after(' ', says)
    return [{ which, title, button, says }]
  })
  return ({ scos, seen, playing, closed }: Course) => {
    for (const { which, title, button, says } of lines) {
      const why = closed(which)
      const isHere = which.sco === playing
      // What is closed is text: a button that does nothing would be found by keyboard and say nothing.
      const [shown, other] = why === undefined ? [button, title] : [title, button]
      if (other.isConnected) other.replaceWith(shown)
      const word = progressOf(scos[which.sco], seen.includes(which.sco), words)
      const all = [word, isHere && words.here, !isHere && why].filter(Boolean)
      const text = all.join('. ')
      if (says.textContent !== text) says.textContent = text
      for (const each of [button, title]) each.toggleAttribute('aria-current', false)
      if (isHere) shown.setAttribute('aria-current', 'step')
    }
  }
}

function progressOf(state: ScoState | undefined, seen: boolean, words: ImportedWords): string {
  if (state?.success_status === 'failed') return words.failed
  if (seen || isScoDone(state)) return words.done
  return state ? words.begun : ''
}
