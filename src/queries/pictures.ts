import { readFileSync, statSync } from 'node:fs'
import { pictureName } from '#feeds/names.ts'
import type { FeedItem, Media } from '#model/snapshot.ts'
import { siteDir } from './site.ts'
import { everything } from './social.ts'

/** A picture of a post that the site folder really has, and its name on the site. */
export type Picture = { media: Media; name: string }

/** What there is to show of a post's pictures, in its order. One that is not in the folder is left out. */
export function picturesOf(item: Pick<FeedItem, 'media'>): Picture[] {
  return item.media.flatMap((media) => {
    const name = nameOnSite(media.file)
    return name ? [{ media, name }] : []
  })
}

/** Every picture that a post shows, once: `file` in the folder, `name` on the site. What no post names is not published. */
export async function allPictures(): Promise<{ file: string; name: string }[]> {
  const shown = (await everything()).flatMap(picturesOf)
  const byFile = new Map(shown.map(({ media, name }) => [media.file, name]))
  return [...byFile]
    .map(([file, name]) => ({ file, name }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
}

export const readPicture = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(onDisk(file)))

const onDisk = (file: string) => `${siteDir}/content/feeds/media/${file}`

// A picture is on several pages; it is read again only when it has changed on disk.
const known = new Map<string, { changed: number; name: string | undefined }>()

function nameOnSite(file: string): string | undefined {
  if (!pictureName(file, new Uint8Array())) return undefined
  const changed = statSync(onDisk(file), { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) return undefined
  const before = known.get(file)
  if (before?.changed === changed) return before.name
  const name = pictureName(file, readPicture(file))
  known.set(file, { changed, name })
  return name
}
