import type { EntryKind } from '#model/search-entry.ts'
import { type Analyser, soundsOf, terms } from '../words/analyser.ts'
import { split } from '../words/split.ts'
import type { SearchPage, SearchPart } from './pages.ts'

/** How much a match counts by where it is: a page's name first, then its rules, its keywords, its headings, its text. */
export const fields = { title: 10, parts: 5, keywords: 4, headings: 2, words: 1 } as const
export type Field = keyof typeof fields

export const fieldOf = (kind: EntryKind): Field => (kind === 'heading' ? 'headings' : 'parts')

/** The terms that texts are found under. */
export const termsOf = (texts: readonly string[], analyser: Analyser): string[] =>
  texts.flatMap((text) =>
    split(text).flatMap((word) => [...terms(word, analyser), ...soundsOf(word, analyser)]),
  )

/** What a part is found under: its name and its keywords. */
export const textsOf = ({ title, keywords = [] }: SearchPart): string[] => [title, ...keywords]

/** Neighbours as one word, so that "socialmedia" meets "social media". For names and keywords only: they would double the index. */
const joined = (text: string): string[] => {
  const words = split(text)
  return words.slice(1).map((word, at) => words[at]! + word)
}

export function termsOfPage(page: SearchPage, analyser: Analyser): Record<Field, string[]> {
  const keywords = [page, ...page.parts].flatMap((each) => each.keywords ?? [])
  const partsIn = (field: Field) =>
    page.parts.filter((part) => fieldOf(part.kind) === field).map((part) => part.title)
  return {
    title: [...termsOf([page.title], analyser), ...joined(page.title)],
    parts: termsOf(partsIn('parts'), analyser),
    keywords: [...termsOf(keywords, analyser), ...keywords.flatMap(joined)],
    headings: termsOf(partsIn('headings'), analyser),
    words: termsOf(page.words, analyser),
  }
}
