import type { Settings } from '#model/settings.ts'
import { development } from './development.ts'
import { kiosk } from './kiosk.ts'
import { oidc } from './oidc.ts'
import { proxy } from './proxy.ts'
import type { Way } from './way.ts'

/** What a way is made from. */
type Setting = { settings: Settings; host: string; oidcSecret: string | undefined }

/** Each way of the settings, switched on for the address that is listened on, or undefined where it is not set up. */
const ways = {
  development: ({ settings, host }) => development(settings.endpoint.development_people, host),
  proxy: ({ settings }) => proxy(settings),
  oidc: ({ settings, oidcSecret }) => oidc(settings, oidcSecret),
  kiosk: ({ settings }) => kiosk(settings),
} satisfies Record<string, (setting: Setting) => Way | undefined>

export const waysOf = (
  settings: Settings,
  host: string,
  oidcSecret: string | undefined = process.env['MOOTHALL_OIDC_SECRET'],
): Way[] =>
  Object.values(ways)
    .map((way) => way({ settings, host, oidcSecret: oidcSecret || undefined }))
    .filter((way) => way !== undefined)
