import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { isInUse } from '#model/account.ts'
import type { Matter, Urgency } from '#model/desk.ts'
import { type Licence, type LicenceState, licenceState } from '#model/licence.ts'
import { inLanguage } from '#model/localised.ts'
import type { Located } from '#model/site.ts'
import { type Facts, placeOf, values } from '../facts.ts'
import type { Source } from '../source.ts'

/** Licences that lapsed, lapse soon or were suspended, and those of holders who left the post. */
export const licences: Source = (facts) => {
  const { site, today, postOf } = facts
  const rows = site.registers.licences
  const stateOf = (licence: Licence) => licenceState(licence, today, postOf)
  // Whoever renewed has a newer one, and the old one asks nothing of anybody.
  const renewed = new Set(
    values(rows)
      .filter((licence) => ['in-force', 'not-yet'].includes(stateOf(licence)))
      .map(holding),
  )
  const running = new Set(
    values(site.registers.accounts)
      .filter(isInUse)
      .flatMap(({ owner_post, deputy_post }) => [owner_post, deputy_post]),
  )
  return {
    champion: rows.flatMap((row) => {
      const state = stateOf(row.value)
      const told = telling[state]
      if (told === undefined || renewed.has(holding(row.value))) return []
      const urgency = state === 'lapsed' && running.has(row.value.post) ? 'urgent' : told.urgency
      return [matterOf(row, state, urgency, told, facts)]
    }),
  }
}

const holding = ({ holder, post }: Licence): string => `${holder} ${post}`

type Telling = {
  urgency: Urgency
  words: 'licenceLapsed' | 'licenceDue' | 'licenceSuspended' | 'leftPost'
}

/** States that ask something of the champion. */
const telling: Partial<Record<LicenceState, Telling>> = {
  lapsed: { urgency: 'soon', words: 'licenceLapsed' },
  'left-post': { urgency: 'soon', words: 'leftPost' },
  'due-for-renewal': { urgency: 'soon', words: 'licenceDue' },
  suspended: { urgency: 'later', words: 'licenceSuspended' },
}

function matterOf(
  row: Located<Licence>,
  state: LicenceState,
  urgency: Urgency,
  { words }: Telling,
  { titleOf }: Facts,
): Matter {
  const { id, post, expires_on, ended_on } = row.value
  const day = state === 'suspended' ? ended_on : state === 'left-post' ? undefined : expires_on
  return {
    id: `licence/${id}/${state}`,
    urgency,
    ...(day && { day }),
    about: inBoth((language) =>
      strings[language].licenceOf(inLanguage(titleOf(post), language), id),
    ),
    needs: inBoth((language) => strings[language][words](longDay(expires_on, language))),
    resolve: placeOf(row),
  }
}
