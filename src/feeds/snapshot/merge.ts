import type { FeedItem, Media } from '#model/snapshot.ts'
import { isWanted, type NewItem, type Wanted } from './item.ts'

/** A post as the source gives it now, with what we know of it from before: its first date, its copied pictures, its edits. */
export function merged(before: FeedItem | undefined, now: NewItem, seen: string): NewItem {
  if (!before) return now
  const media = withOwnFilms(
    now.media.map((each) => (isWanted(each) ? (copied(each, before.media) ?? each) : each)),
    before.media.filter(isOwnFilm),
  )
  const { updated: stated, dated: _, ...rest } = now
  const changed = saidDifferently(before, now)
  const updated = changed ? (stated ?? seen) : before.updated
  return {
    ...rest,
    media,
    // A platform does not change when a post was made; feeds that do are putting it on top again.
    published: before.published,
    ...(before.dated && { dated: before.dated }),
    ...(updated && { updated }),
    // With every day less of a thread is in the source's answer, and its beginning is seen less far back.
    ...(before.thread && { thread: before.thread }),
    ...(before.topics.length > now.topics.length && { topics: before.topics }),
  }
}

function copied(wanted: Wanted, before: readonly Media[]): Media | undefined {
  const same = before.find(({ kind, from }) => kind === wanted.wanted && from === wanted.from)
  return same && { ...same, alt: wanted.alt }
}

/** The mirror never copies a film, so one whose file is here was put there by a person. */
const isOwnFilm = (media: Media): boolean => media.kind !== 'image' && media.file !== undefined

/** A film that somebody put in stands where the source has its own, or after everything else. */
function withOwnFilms(media: NewItem['media'], films: readonly Media[]): NewItem['media'] {
  const left = films.filter((film) => !media.includes(film))
  const kept = media.map((each) => {
    if (!isWanted(each) && isOwnFilm(each)) return each
    const kind = isWanted(each) ? each.wanted : each.kind
    const at = left.findIndex((film) => film.kind === kind)
    return at === -1 ? each : left.splice(at, 1)[0]!
  })
  return [...kept, ...left]
}

const saidDifferently = (before: FeedItem, now: NewItem): boolean =>
  before.text !== now.text ||
  (before.title ?? '') !== (now.title ?? '') ||
  (before.html ?? '') !== (now.html ?? '')
