import type { Day } from '#model/day.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import { applicationMatters } from '../../applications/matters.ts'
import type { Recorded } from '../recorded.ts'

/** Applications that somebody waits for, for the role that decides about them. */
export const applicationsFor =
  (role: DeskRole) =>
  async ({ store, applications }: Recorded, today: Day): Promise<Matter[]> =>
    applicationMatters(role, await store.applications.all(), applications(), today)
