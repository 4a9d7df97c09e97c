import { entryKinds, pageOf, type SearchEntry } from '#model/search-entry.ts'

/** Something on a page with a name and an address of its own. */
export type SearchPart = Omit<SearchEntry, 'context' | 'contextLanguage' | 'text'>

/** A page as the index knows it: `words` are the telling ones of its text. */
export type SearchPage = Omit<SearchEntry, 'text'> & { words: string[]; parts: SearchPart[] }

/**
 * Entries by the page that they are on, in an order that depends on nothing but the entries.
 * A part whose page has no entry of its own gets a page named by the part's context.
 */
export function groupByPage(
  entries: readonly SearchEntry[],
): (SearchEntry & { parts: SearchPart[] })[] {
  const pages = new Map<string, SearchEntry & { parts: SearchPart[] }>()
  for (const entry of [...entries].sort(byAddress)) {
    const url = pageOf(entry.url)
    const page = pages.get(url) ?? { ...pageFor(entry, url), parts: [] }
    pages.set(url, page)
    if (entry.url !== url) page.parts.push(entry)
  }
  return [...pages.values()]
}

function pageFor(entry: SearchEntry, url: string): SearchEntry {
  if (entry.url === url) return entry
  const { title, context = title, language, contextLanguage = language } = entry
  return {
    url,
    kind: 'page',
    title: context,
    ...(contextLanguage ? { language: contextLanguage } : {}),
  }
}

/** A page before its parts; of two entries with one address, the more general kind first. */
function byAddress(a: SearchEntry, b: SearchEntry): number {
  return (
    compare(a.url, b.url) ||
    entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind) ||
    compare(a.title, b.title)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
