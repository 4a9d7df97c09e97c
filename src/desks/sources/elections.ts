import { inBoth } from '#i18n/both.ts'
import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { isInUse } from '#model/account.ts'
import { after, type Day, type Period } from '#model/day.ts'
import type { Matter, Urgency } from '#model/desk.ts'
import { type Election, isHeld } from '#model/election.ts'
import { type Facts, values } from '../facts.ts'
import type { Source } from '../source.ts'

/** Told this long before the notice of election: owners need time to plan what they post. */
const notice = '3 months' as Period
const near = '30 days' as Period

/** Elections to prepare for, those whose rules hold, and accounts that are still held back after the last one. */
export const elections: Source = (facts) => {
  const { site, today } = facts
  const all = values(site.registers.elections)
  return {
    coordinator: [
      ...all.flatMap((each) => matterOf(each, facts)),
      ...(all.some((each) => isHeld(each, today)) ? [] : stillHeld(facts)),
    ],
  }
}

function matterOf(election: Election, { site, today, link }: Facts): Matter[] {
  const { id, name, notice_date, poll_date, guideline } = election
  const stage = stageOf(election, today)
  if (stage === undefined) return []
  const number = values(site.registers.accounts).filter(isInUse).length
  const [from, until] = [notice_date, poll_date]
  return [
    {
      id: `election/${id}`,
      urgency: stage.urgency,
      day: stage.words === 'electionComes' ? from : until,
      about: name,
      needs: inBoth((language) =>
        strings[language][stage.words](longDay(from, language), longDay(until, language), number),
      ),
      resolve: link((language) =>
        guideline ? paths.guideline(language, guideline) : paths.accounts(language),
      ),
    },
  ]
}

function stageOf(
  election: Election,
  today: Day,
): { urgency: Urgency; words: 'electionComes' | 'electionHolds' } | undefined {
  if (isHeld(election, today)) return { urgency: 'soon', words: 'electionHolds' }
  const { notice_date: from } = election
  if (from < today || from > after(today, notice)) return undefined
  return { urgency: from <= after(today, near) ? 'soon' : 'later', words: 'electionComes' }
}

const stillHeld = ({ site, link }: Facts): Matter[] =>
  values(site.registers.accounts)
    .filter(({ status }) => status === 'pre-election-hold')
    .map(({ id, display_name }) => ({
      id: `election/held/${id}`,
      urgency: 'soon',
      about: display_name,
      needs: inBoth((language) => strings[language].stillHeld),
      resolve: link((language) => paths.accountEntry(language, id)),
    }))
