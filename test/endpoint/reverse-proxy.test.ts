import { randomUUID } from 'node:crypto'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { describe, expect, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { gateway, type ReverseProxy, reverseProxies, siteName } from './support/reverse-proxy.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

const behind = {
  ...site,
  settings: settings.parse({
    name: 'Dyffryn Onnen',
    address: `https://${siteName}`,
    endpoint: {
      proxies: ['127.0.0.1'],
      identity: { roles: { 'SM-Champions': ['champion'] }, proxy: {} },
    },
  }),
}
const nia = ['Cookie', 'gateway=nia']

/** The endpoint behind the real program; `ask` is a browser on the far side of it. */
async function standing({ start, scheme }: ReverseProxy) {
  const { url } = await running({ site: behind })
  const port = await start(Number(new URL(url).port), await gateway())
  const ask = (path: string, headers: string[] = [], body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: ['Host', siteName, ...headers],
        servername: siteName,
        rejectUnauthorized: false,
      }
      const sent = (scheme === 'https' ? secure : plain)(options, async (answer) => {
        let text = ''
        for await (const chunk of answer.setEncoding('utf8')) text += chunk
        const isJson = answer.headers['content-type']?.includes('json') === true
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          json: isJson ? JSON.parse(text) : undefined,
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return ask
}
type Answer = { status: number; headers: Record<string, unknown>; json: unknown }

describe.each(Object.entries(reverseProxies))(
  'behind %s with the file of examples/',
  (_, proxy) => {
    test('who is signed in at the gateway is signed in, is recorded, and gets the security headers', async (context) => {
      if (proxy.missing !== undefined) context.skip(proxy.missing)
      const ask = await standing(proxy)
      const me = await ask('/lms/me', nia)
      expect(me.json).toMatchObject({ learner: { name: 'Nia Prys', roles: ['champion'] } })
      expect(me.headers).toMatchObject({
        'strict-transport-security': 'max-age=63072000',
        'content-security-policy': expect.stringContaining("object-src 'none'"),
        'x-content-type-options': 'nosniff',
      })
      const body = JSON.stringify({ course: 'know-the-rules', device: randomUUID() })
      const headers = ['Content-Type', 'application/json', 'Sec-Fetch-Site', 'same-origin']
      const length = ['Content-Length', String(body.length)]
      expect(await ask('/lms/registrations', [...nia, ...headers, ...length], body)).toMatchObject({
        status: 201,
      })
    })

    test('who is not may read, is nobody, and is sent to the gateway to sign in', async (context) => {
      if (proxy.missing !== undefined) context.skip(proxy.missing)
      const ask = await standing(proxy)
      expect((await ask('/')).status).toBe(200)
      expect((await ask('/lms/me')).json).toMatchObject({ signedIn: false })
      const to = await ask('/lms/sign-in?back=/learn/')
      expect([to.status, to.headers['location']]).toEqual([
        302,
        '/oauth2/sign_in?rd=/lms/sign-in?back=/learn/',
      ])
      expect((await ask('/lms/metrics', nia)).status).toBe(404)
    })

    test('no header from outside says who somebody is', async (context) => {
      if (proxy.missing !== undefined) context.skip(proxy.missing)
      const ask = await standing(proxy)
      const forged = [
        ['X-Remote-User', 'tomos'],
        ['x-remote-user', 'tomos', 'X-REMOTE-USER', 'tomos'],
        ['X_Remote_User', 'tomos'],
        ['X-Remote_User', 'tomos'],
        ['X.Remote.User', 'tomos'],
        ['X-Remote-Groups', 'SM-Champions'],
        ['X-Auth-Request-User', 'tomos'],
        ['X-Forwarded-User', 'tomos', 'X-Forwarded-For', '127.0.0.1'],
        ['Connection', 'close, X-Remote-User', 'X-Remote-User', 'tomos'],
      ]
      for (const headers of forged) {
        const nobody = await ask('/lms/me', headers)
        expect([headers, nobody.json]).not.toMatchObject([headers, { signedIn: true }])
        const known = await ask('/lms/me', [...nia, ...headers])
        // Who meddles with the headers is refused, is nobody, or is who they are; never another.
        if (known.status === 200)
          expect([
            { signedIn: false, signIn: true },
            {
              signedIn: true,
              learner: expect.objectContaining({ name: 'Nia Prys', roles: ['champion'] }),
            },
          ]).toContainEqual(known.json)
        else expect(known.json).toMatchObject({ code: 'smuggled-identity' })
      }
    })
  },
)
