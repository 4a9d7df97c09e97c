import type { Language } from './localised.ts'

/** What a search answer is, most general first. A heading or a rule lives on another entry's page. */
export const entryKinds = [
  'guideline',
  'page',
  'course',
  'task',
  'account',
  'post',
  'lesson',
  'rule',
  'heading',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One thing that somebody may be looking for by its name. `url` with a fragment is a part of a page. */
export type SearchEntry = {
  url: string
  kind: EntryKind
  title: string
  /** What the title is written in, where it is not the language of the site around it. */
  language?: Language
  /** The title of the page that a part belongs to, or a sentence about a page. Shown, and searched last. */
  context?: string
  contextLanguage?: Language
  /** Words that people use and the title does not. */
  keywords?: readonly string[]
  /** A page's text, plain or Markdown. Only its most telling words go into the index; Pagefind has the rest. */
  text?: string
}

/** The address of one post of an account: `/social/council-x/34e7d92a1d18/`. */
export const isPostUrl = (url: string): boolean =>
  /^\/(?:cy\/)?social\/(?!(?:topic|page)\/)[^/]+\/[^/]+\/$/.test(url)

/** The page that an address is on: `/guidelines/crises/#crises-2` → `/guidelines/crises/`. */
export const pageOf = (url: string): string => url.replace(/#.*$/, '')
