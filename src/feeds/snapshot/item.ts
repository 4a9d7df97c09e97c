import type { Account } from '#model/account.ts'
import type { Trouble } from '#model/feed-status.ts'
import { type FeedItem, feedItem, type Media } from '#model/snapshot.ts'
import { absolute } from '../parse/addresses.ts'
import { instantFrom } from '../parse/dates.ts'
import type { RawItem, RawMedia, Reading } from '../raw-item.ts'
import { clean, line } from '../sanitise/plain.ts'
import { sanitise, titleOf } from '../sanitise/sanitise.ts'
import type { Topics } from '../topics.ts'
import { identities } from './identity.ts'

/** Something to copy: its alternative text as given, and its kind. */
export type Wanted = {
  wanted: RawMedia['kind']
  from: string
  poster?: string
  alt: string | null
  seconds?: number
}

/** A post that is safe to publish but for its pictures, some of which must be copied first. */
export type NewItem = Omit<FeedItem, 'media'> & { media: (Wanted | Media)[] }

export const isWanted = (media: Wanted | Media): media is Wanted => 'wanted' in media

export type Made = { items: NewItem[]; notes: Trouble[] }

/** Pictures beyond these are left out; the platforms allow ten at most. */
const mostMedia = 10

/** What a source gave as posts of an account: cleaned, with a stable identity and dates that make sense. */
export function toItems(reading: Reading, account: Account, topics: Topics, now: Date): Made {
  const ids = identities(reading.items, `${account.platform}:${account.id}`)
  const counts = new Map<Oddity, number>()
  const note = (oddity: Oddity) => counts.set(oddity, (counts.get(oddity) ?? 0) + 1)
  if (ids.repeated > 0) counts.set('same-id', ids.repeated)
  const items = [...ids.known].flatMap(([id, raw]) => {
    const item = toItem(id, raw, { reading, account, topics, now, note })
    return item ? [item] : []
  })
  return { items, notes: [...counts].map(([oddity, count]) => told(oddity, count)) }
}

type Context = {
  reading: Reading
  account: Account
  topics: Topics
  now: Date
  note: (oddity: Oddity) => void
}

function toItem(
  id: string,
  raw: RawItem,
  { reading, account, topics, now, note }: Context,
): NewItem | undefined {
  const body = sanitise(raw.body, raw.base)
  const title = ownTitle(titleOf(raw.title), body.text)
  const media = wantedFrom([...(raw.media ?? []), ...body.media])
  if (!body.text && !title && media.length === 0) {
    note('empty')
    return undefined
  }
  const dates = datesOf(raw, now)
  if (dates.dated === 'by-us') note('no-date')
  if (dates.dated === 'future') note('future-date')
  if (raw.oddLinks) note('odd-links')
  if (turnsText(raw)) note('direction')
  const language = languageOf(raw.language, reading.language, account.language)
  const html = body.html
  const item: NewItem = {
    id,
    ...dates,
    url: absolute(raw.url) ?? account.url,
    ...(language && { language }),
    ...(title && { title }),
    text: body.text,
    ...(html && { html }),
    topics: topics.of(raw.tags ?? [], body.text),
    media,
    ...(raw.warning && line(raw.warning) && { warning: line(raw.warning) }),
    ...(raw.sensitive && { sensitive: true }),
    ...(raw.poll && { poll: pollOf(raw.poll) }),
    ...(raw.quote && absolute(raw.quote.url) && { quote: { url: absolute(raw.quote.url)! } }),
    ...(raw.reply && { reply: raw.reply }),
    ...(raw.thread && { thread: `${account.platform}:${account.id}:${raw.thread}` }),
    ...(raw.boost && { boost: true }),
  }
  // The page's schema has the last word, so that one odd post can never stop a build.
  if (feedItem.safeParse({ ...item, media: [] }).success) return item
  note('odd')
  return undefined
}

/** A title that only repeats the beginning of the text is none. */
function ownTitle(title: string, text: string): string {
  const beginning = title.replace(/(…|\.\.\.|\[…\])$/, '').trim()
  return text.replace(/\s+/g, ' ').startsWith(beginning) && (title !== beginning || text === title)
    ? ''
    : title
}

/** A date that a source lacks, or that is still to come, is the moment at which we first saw the post. */
function datesOf(raw: RawItem, now: Date): Pick<FeedItem, 'published' | 'dated' | 'updated'> {
  const seen = now.toISOString().replace(/\.\d+Z$/, 'Z')
  const published = instantFrom(raw.published) ?? instantFrom(raw.updated)
  const updated = instantFrom(raw.updated)
  if (!published) return { published: seen, dated: 'by-us' }
  // Clocks differ by minutes; a day to come is a mistake or a trick to stay on top.
  if (Date.parse(published) > now.getTime() + 10 * 60_000)
    return { published: seen, dated: 'future' }
  const later =
    updated && Date.parse(updated) > Date.parse(published) && Date.parse(updated) <= now.getTime()
  return { published, ...(later && { updated }) }
}

/** What a feed says of all its posts is a default that nobody set where an account writes in two languages. */
function languageOf(
  own: string | undefined,
  feeds: string | undefined,
  account: Account['language'],
): string | undefined {
  const stated = own ?? (account === 'bilingual' ? undefined : (feeds ?? account))
  const primary = stated?.trim().replace('_', '-').split('-')[0]?.toLowerCase()
  return primary && /^[a-z]{2,3}$/.test(primary) ? primary : undefined
}

function pollOf({ options, ends }: NonNullable<RawItem['poll']>): NonNullable<FeedItem['poll']> {
  const until = instantFrom(ends)
  return {
    options: options.flatMap(({ text, votes }) =>
      line(text) ? [{ text: line(text), ...(votes !== undefined && { votes }) }] : [],
    ),
    ...(until && { ends: until }),
  }
}

function wantedFrom(media: readonly RawMedia[]): Wanted[] {
  const once = new Map(media.map((each) => [each.url, each]))
  // Some put a film's poster into the text too.
  for (const { poster } of media)
    if (poster && once.get(poster)?.kind === 'image') once.delete(poster)
  return [...once.values()]
    .slice(0, mostMedia)
    .flatMap(({ kind, url, poster, alt, seconds }): Wanted[] => {
      const from = absolute(url)
      if (!from) return []
      return [
        {
          wanted: kind,
          from,
          alt:
            clean(alt ?? '')
              .trim()
              .slice(0, 4_000) || null,
          ...(absolute(poster) && { poster: absolute(poster)! }),
          ...(seconds && seconds > 0 && { seconds }),
        },
      ]
    })
}

const override = /[\u202D\u202E]|&#x202[de];|&#823[78];/i

/** Whether it has marks that make text read as another; they never reach a snapshot. */
const turnsText = ({ title, body }: RawItem): boolean =>
  [title, body].some(
    (words) => words && override.test(words.kind === 'text' ? words.text : words.html),
  )

type Oddity = 'empty' | 'no-date' | 'future-date' | 'same-id' | 'direction' | 'odd-links' | 'odd'

const sentences: Record<Oddity, string> = {
  empty: 'have no text, no title and no picture, and were left out',
  'no-date': 'have no date that can be read; the day on which we first saw them stands there',
  'future-date': 'are dated in the future; the day on which we first saw them stands there',
  'same-id': 'share their id with another post; their addresses tell them apart',
  direction: 'had marks that turn text round to look like other text; they were taken out',
  'odd-links': 'mark links at places where none can be; their words stay, without those links',
  odd: 'are not what a post can be, and were left out',
}

const told = (oddity: Oddity, count: number): Trouble => ({
  kind: 'incomplete',
  code: `item/${oddity}`,
  says: `${count} ${count === 1 ? 'post' : 'posts'} in the answer ${sentences[oddity]}.`,
})
