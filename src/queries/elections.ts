import { type Election, frozenBy, isHeld, type MayCampaign } from '#model/election.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { today } from './site.ts'

/** The elections whose rules hold on the day of the build. */
export const electionsToday = kept(
  async (): Promise<Election[]> =>
    (await rowsOf('elections')).filter((each) => isHeld(each, today)),
)

/** The elections that freeze a page or a promotion on the day of the build; none where it is no campaign. */
export const freezing = async (of: MayCampaign): Promise<Election[]> =>
  frozenBy(of, await electionsToday(), today)
