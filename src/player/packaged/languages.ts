import type { Language } from '#model/localised.ts'
import { part } from '../dom.ts'

/**
 * Shows the course in one language, as it was written. The first is in the document, for who reads without a
 * script; the others wait in templates, so that no id is there twice.
 */
export function languagesIn(): (language: Language) => HTMLElement {
  const place = part('language')
  const first = document.createDocumentFragment()
  first.append(...place.cloneNode(true).childNodes)
  const originals = new Map<string, DocumentFragment>([[place.lang, first]])
  for (const waiting of document.querySelectorAll('template'))
    originals.set(waiting.lang, waiting.content)

  return (language) => {
    const original = originals.get(language)
    if (original) place.replaceChildren(original.cloneNode(true))
    place.lang = language
    document.documentElement.lang = language
    return part('course', place)
  }
}
