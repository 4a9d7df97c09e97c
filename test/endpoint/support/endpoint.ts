import type { Endpoint } from '#lms/endpoint.ts'
import { noApplicationSite } from '#model/application-site.ts'

/** What an endpoint works with, where a test does not say otherwise: no way to sign in, no courses. */
export const endpointWith = (parts: Partial<Endpoint> & Pick<Endpoint, 'store'>): Endpoint => ({
  outlines: () => new Map(),
  council: () => ({
    titles: new Map(),
    services: new Map(),
    welsh: new Set(),
    headcount: [],
    expected: [],
  }),
  applications: () => noApplicationSite,
  ways: [],
  limits: { hours: 12, idle_minutes: 120, kiosk_idle_minutes: 20 },
  now: () => new Date(),
  chance: () => 0,
  template: async () => undefined,
  packages: '',
  desks: '',
  ...parts,
})
