import type { VisitWords } from '#i18n/strings/learning.ts'
import { isAcknowledgement } from '#model/acknowledgement.ts'
import { button, link } from '../dom.ts'
import type { Notices } from '../notices.ts'
import { fill } from '../words.ts'
import type { Visit } from './contract.ts'
import { decline, declined, rememberPerson } from './device.ts'
import { leadBackHere } from './sign-in-link.ts'

const reload = () => location.reload()

/** Says whose progress this is, and what to do where it is nobody's. Without `signIn` there is no record to be on. */
export function sayWho(
  here: Visit,
  notices: Notices,
  words: VisitWords,
  signIn: string | undefined,
): void {
  const who = here.who()
  const refused = here.refused()
  if (signIn === undefined) notices.clear('who')
  else if (!isSecureContext) notices.show('who', words.insecure)
  else if (refused !== undefined) notices.show('who', fill(words.noRecord, { reason: refused }))
  else if (who.kind === 'signed-in') notices.clear('who')
  else if (who.kind === 'last-known') {
    const { name } = who.person
    const notMe = button(
      fill(words.notMe, { name }),
      () => {
        rememberPerson(undefined)
        reload()
      },
      'govuk-button--secondary',
    )
    notices.show('who', fill(words.goingOnAs, { name }), notMe)
  } else
    notices.show(
      'who',
      who.away ? words.awayNobody : words.signInFirst,
      leadBackHere(link(words.signIn, signIn)),
    )

  if (here.role() === 'leading') notices.clear('tab')
  else notices.show('tab', words.otherTab, button(words.lead, here.lead))
}

/** Asks whether progress that was made before the sign-in was theirs. Nothing of it is sent before they say so. */
export async function askForClaim(
  here: Visit,
  notices: Notices,
  words: VisitWords,
  of: number,
): Promise<void> {
  const who = here.who()
  const found = await here.found()
  if (!found || who.kind !== 'signed-in') return notices.clear('found')
  // Asked again only when something has been added since they said that it was not theirs.
  const mark = `${who.person.key}:${found.entries.at(-1)?.id}`
  if (declined() === mark) return notices.clear('found')
  const mine = button(words.itWasMe, async () => {
    await here.claim(found)
    notices.clear('found')
  })
  const notMine = button(
    words.itWasNotMe,
    () => {
      decline(mark)
      notices.clear('found')
    },
    'govuk-button--secondary',
  )
  const seen = fill(words.foundSeen, {
    n: found.state.seen.filter((id) => !isAcknowledgement(id)).length,
    of,
  })
  notices.show('found', fill(words.found, { seen }), mine, notMine)
}

export const saySignedOut = (notices: Notices, words: VisitWords): void =>
  notices.show('who', words.signedOut, button(words.reload, reload))
