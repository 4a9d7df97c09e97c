import { generateAtomFeed } from 'feedsmith'
import type { Day } from '#model/day.ts'
import { endOf } from '#model/month.ts'
import type { Digest } from './digest.ts'
import { absolute, type Sender } from './mail.ts'
import { toText } from './text.ts'

/** The digests as an Atom feed, the newest first. One whose month is not over is dated today. */
export function toFeed(
  all: readonly { digest: Digest; sender: Sender }[],
  { title, self, address }: { title: string; self: string; address: string | undefined },
  today: Day,
): string {
  const own = absolute(self, { address })
  return generateAtomFeed({
    id: own ?? `urn:moothall:digest:${encodeURIComponent(title)}`,
    title: { value: title },
    updated: all[0] ? dated(all[0].digest, today) : new Date(0),
    links: own ? [{ href: own, rel: 'self' }] : [],
    entries: all.map(({ digest, sender }) => {
      const page = absolute(sender.page, sender)
      return {
        id: page ?? `urn:moothall:digest:${digest.language}:${digest.month}`,
        title: { value: digest.title },
        updated: dated(digest, today),
        links: page ? [{ href: page, rel: 'alternate' }] : [],
        authors: [{ name: sender.council }],
        summary: { value: digest.summary },
        content: { value: toText(digest, sender), type: 'text' },
      }
    }),
  })
}

function dated({ month }: Digest, today: Day): Date {
  const end = endOf(month)
  return new Date(`${end < today ? end : today}T12:00:00Z`)
}
