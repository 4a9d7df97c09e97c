import { type Election, isHeld } from '#model/election.ts'
import { kept } from './kept.ts'
import { rowsOf } from './registers.ts'
import { today } from './site.ts'

/** The elections whose rules hold on the day of the build. */
export const electionsToday = kept(
  async (): Promise<Election[]> =>
    (await rowsOf('elections')).filter((each) => isHeld(each, today)),
)
