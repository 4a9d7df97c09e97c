import { z } from 'zod'
import { type Day, day } from './day.ts'
import type { RoleName } from './identity.ts'
import { type Localised, localisedValue } from './localised.ts'

/** The roles that have a desk: one page with what needs their attention today. */
export const deskRoles = ['champion', 'coordinator', 'technician'] as const satisfies RoleName[]
export type DeskRole = (typeof deskRoles)[number]

export const isDeskRole = (word: string): word is DeskRole =>
  (deskRoles as readonly string[]).includes(word)

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
  /** What is the matter, and what is to be done, in one sentence or two. */
  needs: Localised
  /** What resolves it: a page, by its address in each language; a command to run; or a file of the site's folder to edit, with its line. */
  resolve: { link: Localised } | { command: string } | { edit: string }
}

/** What one role's desk showed on a day, as the build keeps it for the endpoint. */
export type Desk = { role: DeskRole; day: Day; matters: Matter[] }

const text = z.string().min(1)
/** A page of the site or of another over HTTPS, and nothing that a browser would run. */
const address = text.regex(/^(\/(?!\/)|https:\/\/)/)
const addresses = z.object({ en: address, cy: address.optional() })

export const matter = z.object({
  id: text,
  urgency: z.enum(urgencies),
  day: day.optional(),
  about: localisedValue,
  needs: localisedValue,
  resolve: z.union([
    z.object({ link: addresses }),
    z.object({ command: text }),
    z.object({ edit: text }),
  ]),
})

/** `var/desks/<role>.json`. */
export const desk = z.object({ role: z.enum(deskRoles), day, matters: z.array(matter) })

/**
 * The most urgent first; of those, what has no day (it is so now), then by day, then as they came. One that comes twice
 * is told once, as it came first.
 */
export function inOrder(matters: readonly Matter[]): Matter[] {
  const once = new Map<string, Matter>()
  for (const each of matters) if (!once.has(each.id)) once.set(each.id, each)
  return [...once.values()].sort(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      compare(a.day ?? '', b.day ?? ''),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
