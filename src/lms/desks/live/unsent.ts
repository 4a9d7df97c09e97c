import { inBoth } from '#i18n/both.ts'
import { deskLive as strings } from '#i18n/strings/desk-live.ts'
import type { Matter } from '#model/desk.ts'
import type { Recorded } from '../recorded.ts'

/** What the endpoint could not hand on: mail that was refused, statements that an LRS does not take. */
export async function unsent({ store }: Pick<Recorded, 'store'>): Promise<Matter[]> {
  const [letters, { dead }] = await Promise.all([store.mail.list(), store.outbox.count()])
  const refused = letters.filter(({ state }) => state === 'dead').length
  return [
    ...(refused > 0 ? [matter('mail', refused, 'npx moothall lms mail')] : []),
    ...(dead > 0 ? [matter('statements', dead, 'npx moothall lms outbox')] : []),
  ]
}

const matter = (what: 'mail' | 'statements', number: number, command: string): Matter => ({
  id: `unsent/${what}`,
  urgency: 'soon',
  about: inBoth((language) => strings[language][`${what}About`]),
  needs: inBoth((language) => strings[language][what](number)),
  resolve: { command },
})
