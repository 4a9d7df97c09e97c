import lunr from 'lunr'
import type { Language } from '#model/localised.ts'
import { analysers } from '../words/analysers.ts'
import { fields, termsOfPage } from './fields.ts'
import { readIndex } from './file.ts'
import type { SearchPage } from './pages.ts'

/** Pages and the lunr index over them; a lunr reference is a page's place in the list. */
export type Loaded = {
  language: Language
  pages: readonly SearchPage[]
  byUrl: ReadonlyMap<string, SearchPage>
  index: lunr.Index
}

/** Indexes an index file. The pipeline stays empty: every term is made by `words/`, for the index and for queries alike. */
export function load(json: string): Loaded {
  const { language, pages } = readIndex(json)
  const builder = new lunr.Builder()
  builder.ref('at')
  for (const [name, boost] of Object.entries(fields)) builder.field(name, { boost })
  // A page with many rules should not lose to one with few for its length alone.
  builder.b(0.4)
  pages.forEach((page, at) => {
    builder.add({ at, ...termsOfPage(page, analysers[language]) })
  })
  const byUrl = new Map(pages.map((page) => [page.url, page]))
  return { language, pages, byUrl, index: builder.build() }
}
