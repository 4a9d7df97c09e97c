import { inOtherLanguage } from '#i18n/paths.ts'
import type { Language } from '#model/localised.ts'
import { type Promotion, shownPromotions } from '#model/promotion.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { today } from './site.ts'

/** What the home page draws attention to on the day of the build. */
export const promotionsToday = kept(
  async (): Promise<Promotion[]> =>
    shownPromotions(await rowsOf('promotions'), await rowsOf('elections'), today),
)

/** A link of a row, as a reader of `language` follows it: pages of this site are there in both languages, files are not. */
export function linkIn(link: string, language: Language): string {
  const isPage = link.startsWith('/') && !/^\/(lms|cy)\/|\.[a-z0-9]+$/i.test(link)
  return isPage && language === 'cy' ? inOtherLanguage(link).path : link
}
