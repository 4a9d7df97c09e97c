import type { Language } from '#model/localised.ts'
import { type EntryKind, entryKinds, type SearchEntry } from '#model/search-entry.ts'
import { analysers } from '../words/analysers.ts'
import { salientWords } from '../words/salient.ts'
import { groupByPage, type SearchPage } from './pages.ts'

/**
 * What goes to the browser: names, not a lunr index. lunr's own serialised form of the same pages is five
 * times as heavy over the wire, and takes half as long to read as this takes to index (docs/search.md).
 */
type IndexFile = { version: 1; language: Language; pages: PageRow[] }

// Rows, not objects: the names of the fields would be a fifth of the file.
type PageRow = [
  url: string,
  kind: number,
  title: string,
  context: string,
  keywords: string,
  words: string,
  parts: PartRow[],
]
type PartRow = [fragment: string, kind: number, title: string, keywords: string]

const between = '|'

/** The bytes of one language's index. The same entries in any order give the same bytes. */
export function buildIndex(entries: readonly SearchEntry[], language: Language): Uint8Array {
  const pages = groupByPage(entries)
  const words = salientWords(
    pages.map((page) => page.text ?? ''),
    analysers[language],
  )
  const file: IndexFile = {
    version: 1,
    language,
    pages: pages.map((page, at) => [
      page.url,
      entryKinds.indexOf(page.kind),
      page.title,
      page.context ?? '',
      (page.keywords ?? []).join(between),
      words[at]!.join(' '),
      page.parts.map((part) => [
        part.url.slice(page.url.length),
        entryKinds.indexOf(part.kind),
        part.title,
        (part.keywords ?? []).join(between),
      ]),
    ]),
  }
  return new TextEncoder().encode(JSON.stringify(file))
}

/** The pages of an index file. Throws when it is of another version, as after a new build under an open page. */
export function readIndex(json: string): { language: Language; pages: SearchPage[] } {
  const file = JSON.parse(json) as IndexFile
  if (file.version !== 1)
    throw new Error('The search index is of another version: reload the page.')
  return { language: file.language, pages: file.pages.map(pageOfRow) }
}

const pageOfRow = ([url, kind, title, context, keywords, words, parts]: PageRow): SearchPage => ({
  url,
  kind: kindOf(kind),
  title,
  ...(context ? { context } : {}),
  keywords: list(keywords, between),
  words: list(words, ' '),
  parts: parts.map(([fragment, kind, title, keywords]) => ({
    url: url + fragment,
    kind: kindOf(kind),
    title,
    keywords: list(keywords, between),
  })),
})

const kindOf = (place: number): EntryKind => entryKinds[place] ?? 'page'
const list = (text: string, by: string): string[] => (text ? text.split(by) : [])
