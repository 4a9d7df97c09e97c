import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { after, type Day, type Period } from '#model/day.ts'
import type { Matter, Urgency } from '#model/desk.ts'
import { inLanguage } from '#model/localised.ts'
import type { Located } from '#model/site.ts'
import { checkGoodUntil, type Software, supportState } from '#model/software.ts'
import { type Facts, placeOf } from '../facts.ts'
import type { Source } from '../source.ts'

const near = '3 months' as Period

/** Software past or near its end of support, without an owner, or not looked at for a year. */
export const software: Source = (facts) => ({
  technician: facts.site.registers.software.flatMap((row) => [
    ...support(row, facts),
    ...owner(row, facts),
    ...check(row, facts),
  ]),
})

function support(row: Located<Software>, { today, titleOf }: Facts): Matter[] {
  const { id, supported_until: until, owner_post } = row.value
  const urgency = urgencyOf(until, today)
  if (urgency === undefined) return []
  const words = until < today ? 'unsupported' : 'supportEnds'
  return [
    {
      id: `software/${id}/support`,
      urgency,
      day: until,
      about: nameOf(row.value),
      needs: inBoth((language) =>
        strings[language][words](
          longDay(until, language),
          inLanguage(titleOf(owner_post), language),
        ),
      ),
      resolve: placeOf(row),
    },
  ]
}

function urgencyOf(until: Day, today: Day): Urgency | undefined {
  const state = supportState({ supported_until: until }, today)
  if (state === 'past') return 'urgent'
  if (until <= after(today, near)) return 'soon'
  return state === 'soon' ? 'later' : undefined
}

function owner(row: Located<Software>, { isVacant, titleOf }: Facts): Matter[] {
  const { id, owner_post } = row.value
  if (!isVacant(owner_post)) return []
  const needs = inBoth((language) =>
    strings[language].ownerVacant(inLanguage(titleOf(owner_post), language)),
  )
  return [
    {
      id: `software/${id}/owner-vacant`,
      urgency: 'soon',
      about: nameOf(row.value),
      needs,
      resolve: placeOf(row),
    },
  ]
}

function check(row: Located<Software>, { today }: Facts): Matter[] {
  const { id, checked_on } = row.value
  const due = checkGoodUntil(row.value)
  if (due >= today) return []
  return [
    {
      id: `software/${id}/check`,
      urgency: 'later',
      day: due,
      about: nameOf(row.value),
      needs: inBoth((language) => strings[language].checkSupport(longDay(checked_on, language))),
      resolve: placeOf(row),
    },
  ]
}

const nameOf = ({ name, version }: Software) => ({ en: `${name} ${version}` })
