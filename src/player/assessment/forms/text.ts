import type { Language, Localised } from '#model/localised.ts'
import { el } from '../../dom.ts'

export const textIn = (text: Localised, language: Language): string =>
  (language === 'cy' ? text.cy : undefined) ?? text.en

/** The language that a text is read in, for a `lang` attribute; nothing where it is the page's. */
export const langOf = (text: Localised, language: Language): Language | undefined =>
  language !== 'en' && text[language] === undefined ? 'en' : undefined

/** The text for a page, marked as English where it has no translation, so that a voice reads it as such. */
export function worded(text: Localised, language: Language): string | HTMLElement {
  const lang = langOf(text, language)
  return lang === undefined ? textIn(text, language) : el('span', { lang }, text.en)
}

/** `fill` with elements in it: `filled('You chose: {text}', { text: worded(…) })`. */
export const filled = (
  template: string,
  values: Record<string, string | Node>,
): (string | Node)[] =>
  template
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`)))

type Named = { id: string; text: Localised }

/** The text of what has this id; nothing for an id that is gone. */
export function textOf(
  list: readonly Named[],
  id: string | undefined,
  language: Language,
): string | HTMLElement {
  const found = list.find((each) => each.id === id)
  return found ? worded(found.text, language) : ''
}
