/** Words as a source gave them: what is plain text must never be read as HTML, nor the other way round. */
export type Words = { kind: 'text'; text: string } | { kind: 'html'; html: string }

export type RawMedia = {
  kind: 'image' | 'video' | 'audio'
  /** Absolute. For a video that is not ours to copy, its poster alone is taken. */
  url: string
  alt?: string | undefined
  poster?: string | undefined
  seconds?: number | undefined
}

/** One post as a source gave it: nothing in it is checked, cleaned or complete. */
export type RawItem = {
  /** The source's own id. */
  native?: string | undefined
  url?: string | undefined
  published?: string | undefined
  updated?: string | undefined
  language?: string | undefined
  title?: Words | undefined
  body?: Words | undefined
  /** What relative addresses in it start from. */
  base?: string | undefined
  tags?: string[]
  media?: RawMedia[]
  warning?: string | undefined
  sensitive?: boolean
  poll?: { options: { text: string; votes?: number }[]; ends?: string }
  quote?: { url: string }
  reply?: 'own' | 'other'
  /** The native id of the first post of its thread. */
  thread?: string
  boost?: boolean
  /** It marked links at places where none can be. */
  oddLinks?: boolean
}

/** What a source said: posts, and whether posts older than these may exist that it did not give. */
export type Reading = {
  items: RawItem[]
  /** True where the source gave everything that it has. */
  whole: boolean
  /** What the source says that its posts are written in. */
  language?: string | undefined
}

export const asText = (text: string | undefined): Words | undefined =>
  text === undefined ? undefined : { kind: 'text', text }

export const asHtml = (html: string | undefined): Words | undefined =>
  html === undefined ? undefined : { kind: 'html', html }
