import { Token, Tokenizer, TokenizerMode } from 'parse5'

/** What one built page says about itself and asks for. */
export type Facts = {
  /** False for a fragment, which is no page of its own. */
  isPage: boolean
  lang?: string
  title?: string
  ids: string[]
  headings: { depth: number; text: string }[]
  /** Where its reader can go. */
  links: string[]
  /** What the browser fetches without being asked. */
  requests: string[]
}

export type BuiltPage = Facts & { file: string }

/** Reads a page by its tokens alone: no tree is built, so that ten thousand pages take seconds. */
export function factsOf(source: string): Facts {
  const facts: Facts = { isPage: false, ids: [], headings: [], links: [], requests: [] }
  const collector = new Collector(facts)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, collector)
  collector.tokenizer = tokenizer
  tokenizer.write(source, true)
  return facts
}

/** Elements whose text is not markup, and the state in which HTML reads it. */
const rawText: Partial<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
}

const fetched = new Set([
  'stylesheet',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'icon',
  'apple-touch-icon',
  'manifest',
  'mask-icon',
])

class Collector {
  tokenizer?: Tokenizer
  #facts: Facts
  #inside = ''
  #svg = 0
  /** A style sheet in the page comes in pieces. */
  #css = ''

  constructor(facts: Facts) {
    this.#facts = facts
  }

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName
    const attribute = (key: string) => Token.getTokenAttr(token, key)
    if (name === 'html') this.#facts.lang = attribute('lang') ?? ''
    if (name === 'svg') this.#svg++
    if (/^h[1-6]$/.test(name)) this.#facts.headings.push({ depth: Number(name[1]), text: '' })
    if (!this.#svg || name !== 'title') this.#inside = watched.has(name) ? name : this.#inside
    const id = attribute('id')
    if (id) this.#facts.ids.push(id)
    this.#readLinks(name, attribute)
    this.#readRequests(name, attribute)
    const state = rawText[name]
    if (state !== undefined && !this.#svg && this.tokenizer) {
      this.tokenizer.state = state
      this.tokenizer.lastStartTagName = name
    }
  }

  onEndTag(token: Token.TagToken): void {
    if (token.tagName === 'svg') this.#svg--
    if (token.tagName === 'style') {
      this.#facts.requests.push(...inCss(this.#css))
      this.#css = ''
    }
    if (token.tagName === this.#inside) this.#inside = ''
  }

  onCharacter(token: Token.CharacterToken): void {
    const { headings } = this.#facts
    if (this.#inside === 'title') this.#facts.title = (this.#facts.title ?? '') + token.chars
    else if (this.#inside === 'style') this.#css += token.chars
    else if (this.#inside) headings.at(-1)!.text += token.chars
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }
  onDoctype(): void {
    this.#facts.isPage = true
  }
  onComment(): void {}
  onNullCharacter(): void {}
  onEof(): void {}

  #readLinks(name: string, attribute: (key: string) => string | null): void {
    const href = attribute('href')
    if (href !== null && (name === 'a' || name === 'area')) this.#facts.links.push(href)
  }

  #readRequests(name: string, attribute: (key: string) => string | null): void {
    const { requests } = this.#facts
    const add = (...urls: (string | null)[]) => requests.push(...urls.filter((url) => url !== null))
    if (name !== 'a' && name !== 'area') add(attribute('src'), attribute('poster'))
    if (name === 'object') add(attribute('data'))
    if (name === 'image' || name === 'use') add(attribute('href'), attribute('xlink:href'))
    if (name === 'link' && rels(attribute('rel')).some((rel) => fetched.has(rel)))
      add(attribute('href'))
    for (const key of ['srcset', 'imagesrcset']) {
      const srcset = attribute(key)
      if (srcset !== null) add(...inSrcset(srcset))
    }
    const style = attribute('style')
    if (style !== null) add(...inCss(style))
  }
}

const watched = new Set(['title', 'style', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

const rels = (rel: string | null): string[] => (rel ?? '').toLowerCase().split(/\s+/)

const inSrcset = (srcset: string): string[] =>
  srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0]!)
    .filter((url) => url !== '')

/** What a style sheet fetches: `url(…)` and `@import "…"`. */
export const inCss = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/gi)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  )
