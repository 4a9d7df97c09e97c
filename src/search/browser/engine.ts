import type { Language } from '#model/localised.ts'
import { type Answer, find } from '../lunr/find.ts'
import { type Loaded, load } from '../lunr/load.ts'
import { type Pagefind, searchText, type TextAnswer } from '../text.ts'

/** Both searches of one page, each fetched when it is first needed. A fetch that failed is tried again. */
export type Engine = {
  byName(query: string): Promise<Answer>
  inText(query: string, respelt: string | undefined): Promise<TextAnswer>
}

export function openEngine(indexUrl: string, language: Language): Engine {
  const index = once(() => fetchIndex(indexUrl))
  const pagefind = once(loadPagefind)
  return {
    byName: async (query) => find(await index(), query),
    inText: async (query, respelt) => searchText(await pagefind(), query, respelt, language),
  }
}

async function fetchIndex(url: string): Promise<Loaded> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return load(await response.text())
}

/** Written after the bundle, by `indexSite`, so that the bundler must not look for it. */
const pagefindUrl = '/pagefind/pagefind.js'

type PagefindModule = Pagefind & {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>
}

async function loadPagefind(): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ pagefindUrl)) as PagefindModule
  // A worker would be a second copy of the script, 12 kB more, and a `worker-src` in the policy; answers take milliseconds without.
  await module.options({ baseUrl: '/', noWorker: true })
  return module
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = undefined
      throw cause
    })
    return made
  }
}
