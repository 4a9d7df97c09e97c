import { getCollection } from 'astro:content'
import { type Outcomes, outcomesOf } from '#registers/outcomes.ts'
import { shareCsv, shareJson } from '#registers/share/export.ts'
import { shareByMonth } from '#registers/share/share.ts'
import { type ToldMonth, told } from '#registers/share/told.ts'
import { accountEntries } from './account-entries.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { siteLanguages, today } from './site.ts'
import { translated } from './translated.ts'

/** Licensed staff over headcount by service and month, as everybody may read it; the newest month last. */
export const shareMonths = kept(
  async (): Promise<ToldMonth[]> =>
    told(
      shareByMonth(
        {
          headcount: await rowsOf('headcount'),
          licences: await rowsOf('licences'),
          posts: await rowsOf('posts'),
        },
        today,
      ),
    ),
)

export type ShareFormat = 'csv' | 'json'
const makers = { csv: shareCsv, json: shareJson } satisfies Record<ShareFormat, unknown>

export const shareFile = async (format: ShareFormat): Promise<string> =>
  makers[format](await shareMonths())

/** What tells whether social media is in good hands, on the day of the build. A page counts once, whatever its languages. */
export const outcomes = kept(async (): Promise<Outcomes> => {
  const language = siteLanguages[0]!
  const written = [
    ...translated<'guidelines'>(await getCollection('guidelines'), language),
    ...translated<'pages'>(await getCollection('pages'), language),
  ].map(({ entry }) => entry.data)
  const courses = (await getCollection('courses')).map(({ data }) => data)
  return outcomesOf(
    {
      accounts: await accountEntries(),
      pages: [...written, ...courses],
      months: await shareMonths(),
    },
    today,
  )
})
