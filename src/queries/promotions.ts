import { type Promotion, shownPromotions } from '#model/promotion.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { today } from './site.ts'

/** What the home page draws attention to on the day of the build. */
export const promotionsToday = kept(
  async (): Promise<Promotion[]> =>
    shownPromotions(await rowsOf('promotions'), await rowsOf('elections'), today),
)
