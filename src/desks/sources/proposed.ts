import { inBoth } from '#i18n/both.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { after, type Period } from '#model/day.ts'
import { placeOf } from '../facts.ts'
import type { Source } from '../source.ts'

/** An account that was not opened for so long is perhaps not needed. */
const long = '3 months' as Period

/** Accounts that were approved and have not been opened. */
export const proposed: Source = ({ site, today }) => ({
  coordinator: site.registers.accounts
    .filter(({ value }) => value.status === 'proposed')
    .map((row) => ({
      id: `account/${row.value.id}/proposed`,
      urgency: after(row.value.approved_on, long) < today ? 'soon' : 'later',
      day: row.value.approved_on,
      about: row.value.display_name,
      needs: inBoth((language) => strings[language].notOpened),
      resolve: placeOf(row),
    })),
})
