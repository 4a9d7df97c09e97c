import { hash } from '#lib/hash.ts'
import type { FeedItem } from '#model/snapshot.ts'

/** The last part of a post's address. Platforms' own ids differ by capitals alone, which some disks cannot tell apart. */
export const postName = (item: Pick<FeedItem, 'id'>): string => hash([item.id]).slice(0, 12)

const media =
  /^([\p{L}\p{N}][\p{L}\p{N}._-]*)\.(webp|avif|png|jpe?g|gif|mp4|webm|mp3|m4a|ogg|vtt)$/iu

/**
 * The name on the site of a mirrored picture, film or captions: its own with a hash of what is in it, so that it may be cached
 * for ever. Undefined for a name that is none of these, or that would lead out of the folder.
 */
export function mediaName(file: string, bytes: Uint8Array): string | undefined {
  const [, stem, ending] = media.exec(file) ?? []
  return stem && ending
    ? `${stem}.${hash([bytes]).slice(0, 10)}.${ending.toLowerCase()}`
    : undefined
}
