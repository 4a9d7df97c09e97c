import type { Settings } from '#model/settings.ts'
import { development } from './development.ts'
import type { Way } from './way.ts'

/** Each way of the settings, switched on for the address that is listened on, or undefined where it is not set up. */
const ways = {
  development: (settings, host) => development(settings.endpoint.development_people, host),
} satisfies Record<string, (settings: Settings, host: string) => Way | undefined>

export const waysOf = (settings: Settings, host: string): Way[] =>
  Object.values(ways)
    .map((way) => way(settings, host))
    .filter((way) => way !== undefined)
