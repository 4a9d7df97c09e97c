import type { Day } from './day.ts'
import type { RoleName } from './identity.ts'
import type { Localised } from './localised.ts'

/** The roles that have a desk: one page with what needs their attention today. */
export const deskRoles = ['champion', 'coordinator', 'technician'] as const satisfies RoleName[]
export type DeskRole = (typeof deskRoles)[number]

/** `urgent`: harm, or somebody who waits; `soon`: within weeks; `later`: to be known. The most urgent first. */
export const urgencies = ['urgent', 'soon', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Something that needs a role's attention. */
export type Matter = {
  /** The same for as long as it lasts, such as `account/town-facebook/no-deputy`: calendars know it again by it. */
  id: string
  urgency: Urgency
  /** By when it is to be done, or since when it waits; left out for what has no day. */
  day?: Day
  /** What it is about, such as the name of an account. */
  about: Localised
  /** What is the matter, and what is to be done, in one sentence. */
  needs: Localised
  /** What resolves it: a page, by its address in each language, or a command to run in the site's folder. */
  resolve: { link: Localised } | { command: string }
}
