import type { Language } from '#model/localised.ts'
import { type EntryKind, entryKinds, type SearchEntry } from '#model/search-entry.ts'
import { analysers } from '../words/analysers.ts'
import { salientWords } from '../words/salient.ts'
import { groupByPage, type SearchPage } from './pages.ts'

/**
 * What goes to the browser: names, not a lunr index. lunr's own serialised form of the same pages is five
 * times as heavy over the wire, and takes half as long to read as this takes to index (docs/search.md).
 */
type IndexFile = { version: 2; language: Language; pages: PageRow[] }

// Rows, not objects: the names of the fields would be a fifth of the file.
type PageRow = [
  url: string,
  kind: number,
  title: string,
  context: string,
  keywords: string,
  words: string,
  parts: PartRow[],
  foreign: number,
]
/** `foreign`: which of a row's texts are in the site's other language, as bits. */
type PartRow = [fragment: string, kind: number, title: string, keywords: string, foreign: number]
const inTitle = 1
const inContext = 2

const between = '|'

/** The bytes of one language's index. The same entries in any order give the same bytes. */
export function buildIndex(entries: readonly SearchEntry[], language: Language): Uint8Array {
  const pages = groupByPage(entries)
  const words = salientWords(
    pages.map((page) => page.text ?? ''),
    analysers[language],
  )
  const file: IndexFile = {
    version: 2,
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
        foreignIn(part),
      ]),
      foreignIn(page),
    ]),
  }
  return new TextEncoder().encode(JSON.stringify(file))
}

/** The pages of an index file. Throws when it is of another version, as after a new build under an open page. */
export function readIndex(json: string): { language: Language; pages: SearchPage[] } {
  const file = JSON.parse(json) as IndexFile
  if (file.version !== 2)
    throw new Error('The search index is of another version: reload the page.')
  return {
    language: file.language,
    pages: file.pages.map((row) => pageOfRow(row, otherThan(file.language))),
  }
}

function pageOfRow(row: PageRow, other: Language): SearchPage {
  const [url, kind, title, context, keywords, words, parts, foreign] = row
  return {
    url,
    kind: kindOf(kind),
    title,
    ...(context ? { context } : {}),
    ...languagesOf(foreign, other),
    keywords: list(keywords, between),
    words: list(words, ' '),
    parts: parts.map(([fragment, kind, title, keywords, foreign]) => ({
      url: url + fragment,
      kind: kindOf(kind),
      title,
      ...languagesOf(foreign, other),
      keywords: list(keywords, between),
    })),
  }
}

const foreignIn = ({ language, contextLanguage }: Partial<SearchEntry>): number =>
  (language ? inTitle : 0) | (contextLanguage ? inContext : 0)

const languagesOf = (foreign: number, other: Language) => ({
  ...(foreign & inTitle ? { language: other } : {}),
  ...(foreign & inContext ? { contextLanguage: other } : {}),
})

const otherThan = (language: Language): Language => (language === 'en' ? 'cy' : 'en')
const kindOf = (place: number): EntryKind => entryKinds[place] ?? 'page'
const list = (text: string, by: string): string[] => (text ? text.split(by) : [])
