import type { EntryKind } from '../entry.ts'
import type { Analyser } from '../words/analyser.ts'
import { terms } from '../words/analyser.ts'
import { split } from '../words/split.ts'
import type { SearchPage } from './pages.ts'

/** How much a match counts by where it is: a page's name first, then its rules, its keywords, its headings. */
export const fields = { title: 10, parts: 5, keywords: 4, headings: 2, text: 1 } as const
export type Field = keyof typeof fields

export const fieldOf = (kind: EntryKind): Field => (kind === 'heading' ? 'headings' : 'parts')

/** The terms that a text is found under. */
export const termsOf = (text: string, analyser: Analyser): string[] =>
  split(text).flatMap((word) => terms(word, analyser))

/** Neighbours as one word, so that "socialmedia" meets "social media". For names and keywords only: they would double the index. */
const joined = (text: string): string[] => {
  const words = split(text)
  return words.slice(1).map((word, at) => words[at]! + word)
}

export function termsOfPage(page: SearchPage, analyser: Analyser): Record<Field, string[]> {
  const keywords = [page, ...page.parts].flatMap((each) => each.keywords ?? [])
  const of = (texts: readonly string[]) => texts.flatMap((text) => termsOf(text, analyser))
  const partsIn = (field: Field) =>
    page.parts.filter((part) => fieldOf(part.kind) === field).map((part) => part.title)
  return {
    title: [...of([page.title]), ...joined(page.title)],
    parts: of(partsIn('parts')),
    keywords: [...of(keywords), ...keywords.flatMap(joined)],
    headings: of(partsIn('headings')),
    text: of((page as any).salient ?? []),
  }
}
