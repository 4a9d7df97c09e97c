import { z } from 'zod'

export const roles = ['champion', 'coordinator', 'technician', 'administrator'] as const
export const role = z.enum(roles)
export type RoleName = z.infer<typeof role>

const headerName = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/i,
    'must be a header such as "X-Remote-User", without underscores',
  )
  .transform((name) => name.toLowerCase())

const separator = z.string().min(1).max(3).default(',')

/** A reverse proxy that signs people in, and says in a header who it is. */
export const proxyIdentity = z.strictObject({
  subject: headerName
    .default('x-remote-user')
    .describe('The header that names the person, the same for all their life with the council.'),
  name: headerName.default('x-remote-name').describe('The header with the name to show.'),
  groups: headerName.default('x-remote-groups').describe('The header with their groups.'),
  separator: separator.describe('What stands between two groups.'),
  sign_out: z.url().optional().describe('Where the proxy signs people out.'),
})
export type ProxyIdentity = z.infer<typeof proxyIdentity>

const isSafe = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** A provider of OpenID Connect, such as Microsoft Entra, Keycloak or Google Workspace. */
export const oidcIdentity = z.strictObject({
  issuer: z
    .url()
    .refine((url) => isSafe(new URL(url)), 'must begin with https://')
    .describe("The provider's address, which `/.well-known/openid-configuration` follows."),
  client_id: z.string().min(1).describe('The secret, if any, is MOOTHALL_OIDC_SECRET.'),
  scopes: z.array(z.string().regex(/^\S+$/)).default(['openid', 'profile']),
  subject: z
    .string()
    .min(1)
    .default('sub')
    .describe('The claim that names the person for all their life with the council.'),
  name: z.string().min(1).default('name').describe('The claim with the name to show.'),
  groups: z.string().min(1).default('groups').describe('The claim with their groups.'),
  clock_tolerance: z
    .number()
    .int()
    .min(0)
    .max(300)
    .default(30)
    .describe("Seconds by which the provider's clock may differ."),
})
export type OidcIdentity = z.infer<typeof oidcIdentity>

/** How people sign in. With none of the ways set up, nobody can, and all pages can still be read. */
export const identity = z.strictObject({
  roles: z
    .record(z.string().min(1), z.array(role))
    .default({})
    .describe('What each group of the proxy or the provider may do: group → roles.'),
  proxy: proxyIdentity.optional().describe('A reverse proxy signs people in.'),
  oidc: oidcIdentity.optional().describe('A provider of OpenID Connect signs people in.'),
  kiosk: z
    .boolean()
    .default(false)
    .describe(
      'People without an account sign in with an identifier and a PIN that a champion issues.',
    ),
})
export type Identity = z.infer<typeof identity>

/** How long a sign-in lasts. */
export const session = z.strictObject({
  hours: z.number().positive().max(168).default(12).describe('However much it is used.'),
  idle_minutes: z
    .number()
    .positive()
    .max(10_080)
    .default(120)
    .describe('Without a request. What is recorded on the device meanwhile is still delivered.'),
  kiosk_idle_minutes: z.number().positive().max(10_080).default(20).describe('The same for a PIN.'),
})
export type SessionLimits = z.infer<typeof session>

const cidr = z.union([z.cidrv4(), z.cidrv6()])
const address = z.union([z.ipv4(), z.ipv6()])

/** Addresses whose word counts for who somebody is and where they come from. */
export const proxies = z
  .array(
    z
      .union([address, cidr], {
        error: 'must be an address or a network, such as "10.0.0.5" or "10.0.0.0/24"',
      })
      .refine((value) => !/\/0$/.test(value), 'must not be the whole internet'),
  )
  .default([])
  .describe(
    'The reverse proxies, by address or network. Only they may say who somebody is, or that a request came by HTTPS.',
  )
