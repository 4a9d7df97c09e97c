import type { Language } from '#model/localised.ts'
import { soundsOf, terms } from '../words/analyser.ts'
import { analysers } from '../words/analysers.ts'
import { fold } from '../words/split.ts'

type Piece = string | { mark: string }

/** A text in pieces, with the words that met the query marked: "Keeping **accounts** secure" for "acount". */
export function markMet(text: string, met: ReadonlySet<string>, language: Language): Piece[] {
  const analyser = analysers[language]
  const isMet = (word: string) =>
    [...terms(word, analyser), ...soundsOf(word, analyser)].some((term) => met.has(term))
  return text
    .split(/([\p{L}\p{N}\p{M}'’]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (isMet(fold(piece)) ? { mark: piece } : piece))
}

/** Pagefind's excerpt, which is escaped HTML with `<mark>`, in pieces of plain text: nothing of it is ever parsed as HTML. */
export const markedExcerpt = (html: string): Piece[] =>
  html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('<mark>') ? { mark: unescapeHtml(piece.slice(6, -7)) } : unescapeHtml(piece),
    )

const escaped: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}
const unescapeHtml = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|#39|amp);/g, (each) => escaped[each]!)

export const nodesOf = (pieces: readonly Piece[]): (string | HTMLElement)[] =>
  pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const mark = document.createElement('mark')
    mark.textContent = piece.mark
    return mark
  })
