import { readFileSync, statSync } from 'node:fs'
import { mediaName } from '#feeds/names.ts'
import {
  type FeedItem,
  type Media,
  namedBy,
  type Picture as PictureMedia,
} from '#model/snapshot.ts'
import { siteDir } from './site.ts'
import { everything } from './social.ts'

type Sizes = Pick<PictureMedia, 'width' | 'height' | 'still' | 'small'>

/** A picture of a post that the site folder really has, and its name on the site. */
export type Picture = {
  media: Sizes & { alt: string | null }
  name: string
  /** The same for narrow screens. */
  small?: { name: string; width: number }
}

/** A film or a sound: here to be played, or only its first picture with the way to the original. */
export type Film = {
  media: Extract<Media, { kind: 'video' | 'audio' }>
  name: string | undefined
  poster: Picture | undefined
  captions: { language: string; name: string }[]
}

/** What there is to show of a post's pictures, in its order. One that is not in the folder is left out. */
export const picturesOf = (item: Pick<FeedItem, 'media'>): Picture[] =>
  item.media.flatMap((media) => (media.kind === 'image' ? pictureOf(media, media.alt) : []))

export const filmsOf = (item: Pick<FeedItem, 'media'>): Film[] =>
  item.media.flatMap((media): Film[] => {
    if (media.kind === 'image') return []
    return [
      {
        media,
        name: media.file && nameOnSite(media.file),
        poster: media.poster && pictureOf(media.poster, media.alt)[0],
        captions: media.captions.flatMap(({ language, file }) => {
          const name = nameOnSite(file)
          return name ? [{ language, name }] : []
        }),
      },
    ]
  })

function pictureOf(media: Sizes & { file: string }, alt: string | null): Picture[] {
  const name = nameOnSite(media.file)
  const small = media.small && nameOnSite(media.small.file)
  return name
    ? [
        {
          media: { ...media, alt },
          name,
          ...(small && { small: { name: small, width: media.small!.width } }),
        },
      ]
    : []
}

/** Every file that a post shows, once: `file` in the folder, `name` on the site. What no post names is not published. */
export async function allPictures(): Promise<{ file: string; name: string }[]> {
  const files = new Set((await everything()).flatMap(({ media }) => media.flatMap(namedBy)))
  return [...files].sort().flatMap((file) => {
    const name = nameOnSite(file)
    return name ? [{ file, name }] : []
  })
}

export const readPicture = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(onDisk(file)))

const onDisk = (file: string) => `${siteDir}/content/feeds/media/${file}`

// A picture is on several pages; it is read again only when it has changed on disk.
const known = new Map<string, { changed: number; name: string | undefined }>()

function nameOnSite(file: string): string | undefined {
  if (!mediaName(file, new Uint8Array())) return undefined
  const changed = statSync(onDisk(file), { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) return undefined
  const before = known.get(file)
  if (before?.changed === changed) return before.name
  const name = mediaName(file, readPicture(file))
  known.set(file, { changed, name })
  return name
}
