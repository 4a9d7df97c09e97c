import { escapeHtml } from '#lib/html.ts'
import type { SearchEntry } from '#model/search-entry.ts'
import type { Corpus } from './corpus.ts'

const headingsOnPage = 7
const paragraphsOnPage = 12

/** A handbook of any size out of the words of a real text; the same text and size give the same pages. */
export function generatedHandbook(text: string, pages: number): Corpus {
  const words = [...new Set(text.toLowerCase().match(/[a-z]{4,}/g))]
  const next = numbers(pages)
  // Words of a language are unevenly common: squaring makes early ones so.
  const word = () => words[Math.floor(next() ** 2 * words.length)]!
  const phrase = (length: number) => Array.from({ length }, word).join(' ')
  return Array.from({ length: pages }, (_, n) => {
    const url = `/handbook/page-${n}/`
    const title = phrase(4)
    const headings = Array.from({ length: headingsOnPage }, (_, h) => ({
      slug: `h${h}`,
      text: phrase(4),
    }))
    const paragraphs = Array.from({ length: paragraphsOnPage }, () => phrase(40))
    const entries: SearchEntry[] = [
      { url, kind: 'page', title, text: paragraphs.join('\n') },
      ...headings.map(
        (heading): SearchEntry => ({
          url: `${url}#${heading.slug}`,
          kind: 'heading',
          title: heading.text,
        }),
      ),
    ]
    return {
      url,
      entries,
      html: pageOf(title, [...headings.map((each) => each.text), ...paragraphs]),
    }
  })
}

export const pageOf = (title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escapeHtml(title)}</h1>${paragraphs
    .map((each) => `<p>${escapeHtml(each)}</p>`)
    .join('')}</body></html>`

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator, Numerical Recipes' constants). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
