/** One line; `path` is an address on this site, or a full one; `lang` what it is written in where that is another language. */
export type DigestItem = { text: string; path?: string; note?: string; lang?: string }
export type DigestSection = {
  heading: string
  says?: string
  items: DigestItem[]
  more?: { text: string; path: string }
}
