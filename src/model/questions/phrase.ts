import type { Localised } from '../localised.ts'

/**
 * A text as it is compared. Spaces round it and between its words never matter; unless `exact`, neither do capitals,
 * accents, the shape of quotes and dashes, and punctuation at its ends.
 */
export function plain(text: string, exact = false): string {
  const spaced = text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  if (exact) return spaced
  const letters = spaced.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const typed = letters
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\p{Pd}/gu, '-')
  return withoutEnds(typed)
}

const ends = new Set([...' .,;:!?"\''])

/** By hand: a pattern for both ends takes time with the square of a long row of stops. */
function withoutEnds(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && ends.has(text[from]!)) from++
  while (to > from && ends.has(text[to - 1]!)) to--
  return text.slice(from, to)
}

/** Every wording that is accepted, in whatever language the learner answers. */
export const wordings = (accept: readonly Localised[]): string[] =>
  accept.flatMap(({ en, cy }) => (cy === undefined ? [en] : [en, cy]))

/** Whether a text is one of the phrases. */
export const isAccepted = (text: string, accept: readonly Localised[], exact: boolean): boolean =>
  wordings(accept).some((phrase) => plain(phrase, exact) === plain(text, exact))

/** The same, where `*` in a phrase stands for any words, or none. */
export const fits = (text: string, accept: readonly Localised[], exact: boolean): boolean =>
  wordings(accept).some((phrase) => fitsPhrase(plain(text, exact), phrase, exact))

function fitsPhrase(text: string, phrase: string, exact: boolean): boolean {
  const fixed = phrase.split('*').map((part) => plain(part, exact))
  if (fixed.length === 1) return text === fixed[0]
  const first = fixed[0]!
  const last = fixed.at(-1)!
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let from = first.length
  const end = text.length - last.length
  for (const part of fixed.slice(1, -1)) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= end
}
