import type { Trouble } from '#model/feed-status.ts'
import type { FeedItem, Media, Picture } from '#model/snapshot.ts'
import { FeedProblem } from '../problem.ts'
import { isWanted, type NewItem, type Wanted } from '../snapshot/item.ts'
import { type Copies, copiesOf } from './picture.ts'

/** The files of the media folder, and how much one account may still add. */
export type Shelf = {
  has: (file: string) => boolean
  write: (file: string, bytes: Uint8Array) => void
  /** Bytes. */
  room: number
  /** Whether this account's pictures have taken their time; the rest wait for the next refresh. */
  late?: () => boolean
}

/** Fetches a picture's bytes. Throws `FeedProblem`. */
export type FetchPicture = (url: string) => Promise<Buffer>

export type Mirrored = { items: FeedItem[]; notes: Trouble[]; complete: boolean }

/** Copies every picture that posts still want, newest post first. What cannot be had is left out of the post and told. */
export async function mirror(
  items: readonly NewItem[],
  shelf: Shelf,
  fetch: FetchPicture,
): Promise<Mirrored> {
  const troubles = new Map<string, { trouble: Trouble; count: number }>()
  const copied = new Map<string, Promise<Omit<Picture, 'kind' | 'alt'> | undefined>>()
  let complete = true

  const picture = (url: string) => {
    const before = copied.get(url)
    if (before) return before
    const own = once(url).catch((error: unknown) => {
      if (!(error instanceof FeedProblem)) throw error
      const { trouble } = error
      // A picture that is wrong stays wrong; one that could not be had is asked for again.
      if (!trouble.code.startsWith('picture/') || trouble.code === 'picture/late') complete = false
      const known = troubles.get(trouble.code)
      troubles.set(trouble.code, { trouble, count: (known?.count ?? 0) + 1 })
      return undefined
    })
    copied.set(url, own)
    return own
  }
  const once = async (url: string): Promise<Omit<Picture, 'kind' | 'alt'>> => {
    if (shelf.room <= 0)
      throw new FeedProblem(
        'too-large',
        'picture/budget',
        "The account's pictures have used up their space; newer copies are left out.",
      )
    if (shelf.late?.())
      throw new FeedProblem(
        'incomplete',
        'picture/late',
        "The account's pictures took too long; the rest are asked for the next time.",
      )
    const { large, small, still } = await copiesOf(await fetch(url))
    keep(shelf, large)
    if (small) keep(shelf, small)
    const { bytes: _, ...file } = large
    return {
      ...file,
      ...(small && { small: { file: small.file, width: small.width, height: small.height } }),
      ...(still && { still: true as const }),
      from: url,
    }
  }

  const done: FeedItem[] = []
  for (const item of items) {
    const media: Media[] = []
    for (const each of item.media) {
      const kept = isWanted(each) ? await mirrored(each, picture) : each
      if (kept) media.push(kept)
    }
    if (media.length === 0 && item.media.length > 0 && !item.text && !item.title) continue
    done.push({ ...item, media })
  }
  return { items: done, notes: [...troubles.values()].map(told), complete }
}

function keep(shelf: Shelf, { file, bytes }: Copies['large']): void {
  if (shelf.has(file)) return
  shelf.write(file, bytes)
  shelf.room -= bytes.length
}

async function mirrored(
  { wanted, from, poster, alt, seconds }: Wanted,
  picture: (url: string) => Promise<Omit<Picture, 'kind' | 'alt'> | undefined>,
): Promise<Media | undefined> {
  if (wanted === 'image') {
    const copy = await picture(from)
    return copy && { kind: 'image', ...copy, alt }
  }
  const still = poster === undefined ? undefined : await picture(poster)
  return {
    kind: wanted,
    alt,
    ...(seconds && { seconds }),
    ...(still && { poster: still }),
    captions: [],
    from,
  }
}

const told = ({ trouble, count }: { trouble: Trouble; count: number }): Trouble =>
  count === 1 ? trouble : { ...trouble, says: `${trouble.says} (${count} pictures)` }
