import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import type { Account } from '#model/account.ts'
import { dayOf } from '#model/day.ts'
import type { Matter } from '#model/desk.ts'
import type { AccountStanding } from '../account-standing.ts'
import type { Facts } from '../facts.ts'
import type { Source } from '../source.ts'

/** How the copies of accounts' posts are: what the technician mends, and what the coordinator talks to owners about. */
export const copies: Source = (facts) => {
  const all = facts.accounts.filter(
    ({ account: { status } }) => !['proposed', 'closed', 'archived'].includes(status),
  )
  return {
    technician: [...all.flatMap((each) => ofSource(each)), ...unasked(all, facts)],
    coordinator: all.flatMap((each) => ofPosts(each, facts)),
  }
}

function ofSource({ account, copy }: AccountStanding): Matter[] {
  return copy.matters.flatMap((matter): Matter[] => {
    if (matter.kind === 'failing')
      return [
        {
          ...about(account, 'failing'),
          urgency: 'soon',
          day: dayIn(matter.since),
          // What the refresh wrote is in English, for whoever runs it.
          needs: inBoth((language) => strings[language].feedFailing(matter.trouble.says)),
          resolve: { command: `npx moothall feeds --account ${account.id} --now` },
        },
      ]
    if (matter.kind === 'held')
      return [
        {
          ...about(account, 'held'),
          urgency: 'soon',
          day: dayIn(matter.since),
          needs: inBoth((language) => strings[language].feedHeld),
          resolve: { command: 'npx moothall feeds held' },
        },
      ]
    if (matter.kind === 'by-hand')
      return [
        {
          ...about(account, 'by-hand'),
          urgency: 'later',
          needs: inBoth((language) => strings[language].noSource),
          resolve: { command: `npx moothall feeds post ${account.id} --text … --at …` },
        },
      ]
    return []
  })
}

/** Where nobody has asked for days, it is mostly for all of them: told once. */
function unasked(all: readonly AccountStanding[], { today }: Facts): Matter[] {
  const those = all.filter(({ copy }) =>
    copy.matters.some(({ kind }) => kind === 'stale' || kind === 'never'),
  )
  if (those.length === 0) return []
  const last = those.flatMap(({ copy }) => copy.checked ?? []).sort()[0]
  return [
    {
      id: 'feeds/not-asked',
      urgency: 'soon',
      ...(last && dayIn(last) <= today && { day: dayIn(last) }),
      about: inBoth((language) => strings[language].feeds),
      needs: inBoth((language) => strings[language].notAsked(those.length)),
      resolve: { command: 'npx moothall feeds' },
    },
  ]
}

/** Silence of ninety days is a point of health already. */
function ofPosts({ account, copy, health }: AccountStanding, { link }: Facts): Matter[] {
  const isDormant = health.some(({ code }) => code === 'dormant')
  const resolve = link((language) => paths.account(language, account.id))
  return copy.matters.flatMap((matter): Matter[] => {
    if (matter.kind === 'quiet' && !isDormant) {
      const day = dayIn(matter.newest)
      const needs = inBoth((language) => strings[language].quiet(longDay(day, language)))
      return [{ ...about(account, 'quiet'), urgency: 'later', day, needs, resolve }]
    }
    if (matter.kind === 'undescribed') {
      const needs = inBoth((language) => strings[language].undescribed(matter.without, matter.of))
      return [{ ...about(account, 'undescribed'), urgency: 'later', needs, resolve }]
    }
    return []
  })
}

const about = ({ id, display_name }: Account, what: string) => ({
  id: `feed/${id}/${what}`,
  about: display_name,
})

const dayIn = (instant: string) => dayOf(new Date(instant))
