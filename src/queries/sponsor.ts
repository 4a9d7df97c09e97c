import { isInUse } from '#model/account.ts'
import type { Language } from '#model/localised.ts'
import { lateStatement, statementYear } from '#model/statement.ts'
import { accountEntries } from './account-entries.ts'
import { kept } from './kept.ts'
import { pagesIn } from './pages.ts'
import { today } from './site.ts'

/** What comes from the top: the commitment, the statements with the newest first, and the year whose statement is late. */
export const fromTheTop = kept(async (language: Language) => {
  const pages = await pagesIn(language)
  const statements = pages
    .flatMap((page) => {
      const year = statementYear(page.id)
      return year === undefined ? [] : [{ ...page, year }]
    })
    .sort((a, b) => b.year - a.year)
  const late = lateStatement(
    statements.map(({ year }) => year),
    today,
  )
  return {
    commitment: pages.find(({ id }) => id === 'commitment'),
    statements,
    // Where nobody has begun yet, "none yet" says it.
    late: statements.length > 0 ? late : undefined,
  }
})

/** The accounts in use that speak for a leader. */
export const leadersAccounts = kept(async () =>
  (await accountEntries()).filter(({ account }) => account.leader && isInUse(account)),
)
