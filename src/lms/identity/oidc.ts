import * as client from 'openid-client'
import type { OidcIdentity } from '#model/identity.ts'
import type { Settings } from '#model/settings.ts'
import { forAddress } from './host.ts'
import { faultOf } from './oidc-fault.ts'
import { rolesOf } from './roles.ts'
import { SignInProblem, type Way } from './way.ts'

/** Seconds that the provider may take for an answer. */
const patience = 10

/** OpenID Connect: authorisation code with PKCE, state and nonce. The secret comes from the environment, never from a file. */
export function oidc({ endpoint, address }: Settings, secret: string | undefined): Way | undefined {
  const asked = endpoint.identity.oidc
  if (asked === undefined) return undefined
  const { url: site, admits } = forAddress(address, 'oidc')
  const callback = new URL('/lms/sign-in/callback', site)
  const provider = discovered(asked, secret)

  return {
    id: 'oidc',
    kind: 'asking',
    admits,
    async begin() {
      const kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: callback.href,
        scope: asked.scopes.join(' '),
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, kept }
    },
    async finish(query, { state, nonce, verifier }) {
      const config = await provider()
      try {
        const url = new URL(callback)
        url.search = query
        const tokens = await client.authorizationCodeGrant(config, url, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = await allClaims(config, tokens, asked)
        return personOf(claims, asked, endpoint.identity.roles)
      } catch (error) {
        throw faultOf(error)
      }
    },
    async end() {
      const config = await provider().catch(() => undefined)
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined
      // No token is kept to prove who it was: the provider may ask whether to sign out.
      return client.buildEndSessionUrl(config, {
        post_logout_redirect_uri: new URL('/', site).href,
      }).href
    },
  }
}

/** Asks the provider about itself when it is first needed; a failure is not remembered. */
function discovered(asked: OidcIdentity, secret: string | undefined) {
  let known: client.Configuration | undefined
  const issuer = new URL(asked.issuer)
  return async (): Promise<client.Configuration> => {
    try {
      known ??= await client.discovery(
        issuer,
        asked.client_id,
        { [client.clockTolerance]: asked.clock_tolerance },
        secret === undefined ? client.None() : client.ClientSecretPost(secret),
        {
          timeout: patience,
          // The settings take http:// for this machine's own names only.
          ...(issuer.protocol === 'http:' && { execute: [client.allowInsecureRequests] }),
        },
      )
      return known
    } catch (error) {
      throw faultOf(error)
    }
  }
}

type Claims = Readonly<Record<string, unknown>>
type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>

/** Many providers put the name and the groups where only the token of this sign-in can ask for them. */
async function allClaims(
  config: client.Configuration,
  tokens: Tokens,
  { name, groups }: OidcIdentity,
): Promise<Claims> {
  const proven = tokens.claims()
  if (proven === undefined) throw new SignInProblem('not-accepted')
  const complete = name in proven && groups in proven
  if (complete || config.serverMetadata().userinfo_endpoint === undefined) return proven
  return { ...(await client.fetchUserInfo(config, tokens.access_token, proven.sub)), ...proven }
}

function personOf(
  claims: Claims,
  { issuer, subject, name, groups }: OidcIdentity,
  roles: Readonly<Record<string, readonly string[]>>,
) {
  const who = claims[subject]
  if (typeof who !== 'string' || who === '' || who.length > 255)
    throw new SignInProblem('not-accepted', new Error(`The claim "${subject}" names nobody.`))
  const called = claims[name]
  const all = [claims[groups]].flat().filter((each) => typeof each === 'string')
  return {
    // The same account of another provider is somebody else.
    subject: `oidc:${issuer} ${who}`,
    name: typeof called === 'string' && called !== '' ? called.slice(0, 200) : who,
    roles: rolesOf(all, roles),
  }
}
