import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Configuration, Provider } from 'oidc-provider'
import { onTestFinished, vi } from 'vitest'

export const clientSecret = 'a-secret-of-the-tests-alone-0123456789'

/** A port that was free a moment ago: a redirect address must be known before its server is. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export type Issuing = {
  /** Where the site is. */
  site: string
  /** What the provider says of an account, besides `sub`. */
  claims?: Record<string, Record<string, unknown>>
  configuration?: Configuration
  /** Claims that it gets wrong. The library looks at what a token says before it asks whose signature it has. */
  lie?: Record<string, unknown>
}

/** A real OpenID provider, with forms that sign in as whoever is typed. */
export async function provider({ site, claims = {}, configuration, lie }: Issuing) {
  // It warns of everything that would be wrong outside a test.
  for (const name of ['warn', 'info'] as const) {
    const quiet = vi.spyOn(console, name).mockImplementation(() => {})
    onTestFinished(() => quiet.mockRestore())
  }
  const server: Server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'moothall',
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${site}/lms/sign-in/callback`],
        post_logout_redirect_uris: [`${site}/`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups', 'roles'] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...claims[sub] }),
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    ...configuration,
  })
  if (lie !== undefined)
    oidc.use(async (context, next) => {
      await next()
      if (context.path !== '/token' || context.status !== 200) return
      const body = context.body as { id_token: string }
      const [head, claims = '', signature] = body.id_token.split('.')
      const said = JSON.parse(Buffer.from(claims, 'base64url').toString())
      const told = Buffer.from(JSON.stringify({ ...said, ...lie })).toString('base64url')
      context.body = { ...body, id_token: [head, told, signature].join('.') }
    })
  server.on('request', oidc.callback())
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  return { issuer, close, oidc }
}
