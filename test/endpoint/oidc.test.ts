import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { clientSecret, freePort, type Issuing, provider } from './support/provider.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'
import { Visitor } from './support/visitor.ts'

const people = {
  nprys: { name: 'Nia Prys', groups: ['Libraries', 'SM-Champions'] },
  mallory: { name: 'Mallory', groups: ['administrator'], roles: ['administrator'] },
}

/** The intranet and a real provider, each on a port of its own. */
async function both({
  secret = clientSecret,
  oidc = {},
  ...issuing
}: Partial<Issuing> & { secret?: string; oidc?: object } = {}) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const issuer = await provider({ claims: people, ...issuing, site: address })
  const configured = {
    ...site,
    settings: settings.parse({
      name: 'Dyffryn Onnen',
      address,
      endpoint: {
        identity: {
          roles: { 'SM-Champions': ['champion'] },
          oidc: { issuer: issuer.issuer, client_id: 'moothall', ...oidc },
        },
      },
    }),
  }
  const served = await running({ site: configured, port, oidcSecret: secret })
  return { ...served, url: address, issuer }
}

const me = async (visitor: Visitor, url: string) =>
  JSON.parse((await visitor.visit(`${url}/lms/me`)).text)

describe('signing in with an OpenID provider', () => {
  test('leads there and back, signs in whom it proves, and gives the roles of their groups alone', async () => {
    const { url } = await both()
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in?back=/cy/learn/`)
    expect(nia.text).toContain('href="/lms/sign-in/provider?back=%2Fcy%2Flearn%2F"')
    await nia.visit('/lms/sign-in/provider?back=%2Fcy%2Flearn%2F')
    await nia.signInThere('nprys', /\/cy\/learn\//)
    expect(nia.url).toBe(`${url}/cy/learn/`)
    expect(await me(nia, url)).toMatchObject({
      signedIn: true,
      learner: { name: 'Nia Prys', roles: ['champion'] },
    })
  })

  test('a claim that calls itself a role gives none', async () => {
    const { url } = await both()
    const mallory = new Visitor()
    await mallory.visit(`${url}/lms/sign-in/provider`)
    await mallory.signInThere('mallory')
    expect(await me(mallory, url)).toMatchObject({ learner: { name: 'Mallory', roles: [] } })
  })

  test('an account is the same person the next time, and another is another', async () => {
    const { url } = await both()
    const keyOf = async (login: string) => {
      const visitor = new Visitor()
      await visitor.visit(`${url}/lms/sign-in/provider`)
      await visitor.signInThere(login)
      return (await me(visitor, url)).learner.key
    }
    const nia = await keyOf('nprys')
    expect(await keyOf('nprys')).toBe(nia)
    expect(await keyOf('mallory')).not.toBe(nia)
  })

  test('signing out ends the session here and leads to the end of the one there', async () => {
    const { url, issuer } = await both()
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys')
    await nia.visit(`${url}/lms/sign-out`, { back: '/' })
    expect(nia.text).toContain('You have signed out')
    const [, there] = /url=(.*)/.exec(nia.headers.get('refresh') ?? '') ?? []
    expect(there).toContain(`${issuer.issuer}/session/end?`)
    expect(await me(nia, url)).toMatchObject({ signedIn: false })
    await nia.visit(there!)
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(nia.text) ?? []
    await nia.visit(nia.action(), { xsrf, logout: 'yes' })
    expect(nia.url).toBe(`${url}/`)
    await nia.visit(`${url}/lms/sign-in/provider`)
    expect(nia.text).toContain('name="login"')
  })
})

describe('what can go wrong is told on a page of its own, and signs nobody in:', () => {
  test('the provider is down', async () => {
    const { url, issuer } = await both()
    await issuer.close()
    const nia = await new Visitor().visit(`${url}/lms/sign-in/provider`)
    expect(nia.status).toBe(503)
    expect(nia.text).toContain('You cannot sign in at the moment')
    expect(nia.text).toMatch(/The reference is [0-9A-F]{8}/)
  })

  test('the provider goes down while somebody is signing in there', async () => {
    const { url, issuer, log } = await both()
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys', /\/callback/)
    await issuer.close()
    await nia.visit(nia.url)
    expect([nia.status, nia.text.includes('You cannot sign in at the moment')]).toEqual([503, true])
    expect(await me(nia, url)).toMatchObject({ signedIn: false })
    expect(log.join('')).not.toContain('nprys')
  })

  test('somebody stops signing in there', async () => {
    const { url } = await both()
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    const [, abort = ''] = /href="([^"]+\/abort)"/.exec(nia.text) ?? []
    await nia.visit(abort)
    expect(nia.status).toBe(403)
    expect(nia.text).toContain('You are not signed in')
    expect(nia.text).toContain('Try to sign in again')
  })

  test('the clocks do not agree', async () => {
    const { url } = await both({ lie: { exp: Math.floor(Date.now() / 1000) - 60 } })
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys')
    expect([nia.status, nia.text.includes('a clock is wrong')]).toEqual([502, true])
  })

  test('the secret is not the one that the provider knows', async () => {
    const { url, log } = await both({ secret: 'not-the-secret' })
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys')
    expect([nia.status, nia.text.includes('You could not be signed in')]).toEqual([502, true])
    expect(log.join('')).toContain('"fault":"not-accepted"')
    expect(log.join('')).not.toContain('not-the-secret')
  })

  test('the answer came to a browser that did not ask', async () => {
    const { url } = await both()
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys', /\/callback/)
    const victim = await new Visitor().visit(nia.url)
    expect([victim.status, victim.text.includes('Start signing in again')]).toEqual([400, true])
    expect(await me(victim, url)).toMatchObject({ signedIn: false })
    // Nor does it count for one who asked for something else, as in a login that another starts for them.
    const other = new Visitor()
    await other.visit(`${url}/lms/sign-in/provider`)
    await other.visit(nia.url)
    expect(other.status).toBe(502)
    expect(await me(other, url)).toMatchObject({ signedIn: false })
  })

  test('the same answer comes twice', async () => {
    const { url } = await both()
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys', /\/callback/)
    const answer = nia.url
    await nia.visit(answer, undefined, /\/$/)
    await nia.visit(answer)
    expect(nia.status).toBe(400)
  })
})

test('a token for another audience, of another issuer or of another sign-in is not accepted', async () => {
  for (const lie of [
    { aud: 'somebody-else' },
    { iss: 'https://evil.example' },
    { nonce: 'of another sign-in' },
  ]) {
    const { url } = await both({ lie })
    const nia = new Visitor()
    await nia.visit(`${url}/lms/sign-in/provider`)
    await nia.signInThere('nprys')
    expect([nia.status, nia.text.includes('You could not be signed in')]).toEqual([502, true])
    expect(await me(nia, url)).toMatchObject({ signedIn: false })
  }
})

test('a provider that answers no JSON is away', async () => {
  const port = await freePort()
  const wall = createServer((_, answer) => answer.end('<h1>Maintenance</h1>')).listen(
    0,
    '127.0.0.1',
  )
  await once(wall, 'listening')
  onTestFinished(() => void wall.close())
  const address = wall.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const configured = settings.parse({
    name: 'Moot',
    address: `http://127.0.0.1:${port}`,
    endpoint: { identity: { oidc: { issuer, client_id: 'moothall' } } },
  })
  const { url } = await running({ site: { ...site, settings: configured }, port })
  const nia = await new Visitor().visit(`${url}/lms/sign-in/provider`)
  expect([nia.status, nia.text.includes('does not answer')]).toEqual([503, true])
})
