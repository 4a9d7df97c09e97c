import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { healthNames, healthRemedies } from '#i18n/strings/account-health.ts'
import type { Matter, Urgency } from '#model/desk.ts'
import { type HealthCode, healthCodes, healthPoints } from '#model/health.ts'
import type { AccountStanding } from '../account-standing.ts'
import type { Facts } from '../facts.ts'
import type { Source } from '../source.ts'

/** Told once for all accounts by the source of elections. */
const elsewhere: readonly HealthCode[] = ['election-hold']

/** What is the matter with each account, for the coordinator; what somebody else has taken, for the technician too. */
export const accounts: Source = (facts) => {
  const all = facts.accounts
  const matters = healthCodes
    .filter((code) => !elsewhere.includes(code))
    .flatMap((code) => all.flatMap((each) => matterOf(each, code, facts)))
  return {
    coordinator: matters,
    technician: matters.filter(({ id }) => id.endsWith('/compromised')),
  }
}

function matterOf(
  { account, health }: AccountStanding,
  code: HealthCode,
  { link }: Facts,
): Matter[] {
  const point = health.find((each) => each.code === code)
  if (point === undefined) return []
  return [
    {
      id: `account/${account.id}/${code}`,
      urgency: urgencyOf(code),
      ...(point.since && { day: point.since }),
      about: account.display_name,
      needs: inBoth(
        (language) => `${healthNames[language][code]}. ${healthRemedies[language][code]}`,
      ),
      resolve: link((language) => paths.accountEntry(language, account.id)),
    },
  ]
}

function urgencyOf(code: HealthCode): Urgency {
  const { weight } = healthPoints[code]
  return weight === 'notice' ? 'later' : weight
}
