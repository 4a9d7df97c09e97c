import { inBoth } from '#i18n/both.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import type { Matter } from '#model/desk.ts'
import type { Settings } from '#model/settings.ts'
import type { Source } from '../source.ts'

/** What the settings leave out that a site in use needs. Secrets are in the environment, and never looked at here. */
export const setup: Source = ({ site: { settings } }) => ({
  technician: lacking
    .filter(({ lacks }) => lacks(settings))
    .map(
      ({ id }): Matter => ({
        id: `setup/${id}`,
        urgency: 'later',
        about: inBoth((language) => strings[language][`${id}About`]),
        needs: inBoth((language) => strings[language][`${id}Needs`]),
        resolve: { edit: 'moothall.yaml' },
      }),
    ),
})

const lacking = [
  {
    id: 'signIn',
    lacks: ({ endpoint: { enabled, identity } }: Settings) =>
      enabled && !identity.proxy && !identity.oidc && !identity.kiosk,
  },
  { id: 'address', lacks: ({ address }: Settings) => address === undefined },
  {
    id: 'mail',
    lacks: ({ endpoint: { enabled, mail } }: Settings) => enabled && mail === undefined,
  },
] as const
