import { entryKinds, pageOf, type SearchEntry } from '../entry.ts'

/** A page and what is on it that has a name and an address of its own. */
export type SearchPage = SearchEntry & { parts: SearchEntry[] }

/**
 * Entries by the page that they are on, in an order that depends on nothing but the entries.
 * A part whose page has no entry of its own gets a page named by the part's context.
 */
export function groupByPage(entries: readonly SearchEntry[]): SearchPage[] {
  const pages = new Map<string, SearchPage>()
  for (const entry of [...entries].sort(byAddress)) {
    const url = pageOf(entry.url)
    const page = pages.get(url)
    if (entry.url !== url) {
      if (page) page.parts.push(entry)
      else
        pages.set(url, { url, kind: 'page', title: entry.context ?? entry.title, parts: [entry] })
    } else if (!page) pages.set(url, { ...entry, parts: [] })
  }
  return [...pages.values()]
}

/** Of two entries with one address, the more general kind comes first and is the page. */
function byAddress(a: SearchEntry, b: SearchEntry): number {
  return (
    compare(a.url, b.url) ||
    entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind) ||
    compare(a.title, b.title)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
