import { hash } from '#lib/hash.ts'
import type { RawItem, Words } from '../raw-item.ts'

/** Each post under its stable id, once; `repeated` counts those whose own id was another post's too. */
export type Identities = { known: Map<string, RawItem>; repeated: number }

/**
 * `platform:account:native id`. A post without an id goes by its address, one without either by what it says.
 * Where posts with different addresses share an id, the id says nothing and the address takes its place.
 */
export function identities(items: readonly RawItem[], prefix: string): Identities {
  const addresses = new Map<string, Set<string>>()
  for (const { native, url } of items)
    if (native) addresses.set(native, (addresses.get(native) ?? new Set()).add(url ?? ''))
  const known = new Map<string, RawItem>()
  let repeated = 0
  for (const item of items) {
    const shared = (addresses.get(item.native ?? '')?.size ?? 0) > 1
    if (shared) repeated++
    const native = (shared ? undefined : item.native?.trim()) || item.url || contentOf(item)
    // Ids are part of files that people read; some feeds put whole pages there.
    const short = native.length > 300 ? hash([native]) : native.replace(/\s+/g, ' ')
    const id = `${prefix}:${short}`
    if (!known.has(id)) known.set(id, item)
  }
  return { known, repeated }
}

const contentOf = ({ title, body, published, media }: RawItem): string =>
  `content-${hash([wordsOf(title), wordsOf(body), published ?? '', media?.[0]?.url ?? ''])}`

const wordsOf = (words: Words | undefined): string =>
  words === undefined ? '' : words.kind === 'text' ? words.text : words.html
