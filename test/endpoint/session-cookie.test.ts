import { fastify } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import type { Way } from '../../src/lms/identity/way.ts'
import { mount } from '../../src/lms/mount.ts'
import { sqliteStore } from '../../src/lms/store/sqlite/store.ts'
import { form } from './support/browser.ts'
import { endpointWith } from './support/endpoint.ts'
import { temporary } from './support/running.ts'

const way: Way = {
  id: 'test',
  kind: 'choosing',
  choices: () => [],
  person: (choice) => ({ subject: `test:${choice}`, name: choice, roles: [] }),
  admits: () => true,
}

/** An endpoint behind a proxy that speaks HTTPS with the browser. */
async function behindHttps() {
  const store = sqliteStore(`${temporary()}/moothall.sqlite`)
  const app = fastify({ trustProxy: true })
  const now = () => new Date('2026-11-22T09:00:00Z')
  const endpoint = endpointWith({ store, ways: [way], now })
  await app.register(async (scope) => mount(scope, endpoint), { prefix: '/lms' })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const proxied = { 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' }
  return {
    async signIn(person: string): Promise<string> {
      const payload = new URLSearchParams({ person, back: '/' }).toString()
      const headers = { ...proxied, ...form }
      const answer = await app.inject({ method: 'POST', url: '/lms/sign-in', headers, payload })
      return String(answer.headers['set-cookie'])
    },
    async who(cookie: string): Promise<unknown> {
      const answer = await app.inject({ url: '/lms/me', headers: { ...proxied, cookie } })
      return answer.json()
    },
  }
}

test('over HTTPS the session is a cookie that no other host can set', async () => {
  const { signIn } = await behindHttps()
  expect(await signIn('megan')).toMatch(
    /^__Host-moothall_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

test('over HTTPS a session in a cookie without the prefix, as a sibling host could set, is nobody', async () => {
  const { signIn, who } = await behindHttps()
  const megan = (await signIn('megan')).split(';')[0]!
  const tossed = (await signIn('ifan')).split(';')[0]!.replace('__Host-', '')
  expect(await who(tossed)).toMatchObject({ signedIn: false })
  expect(await who(`${tossed}; ${megan}`)).toMatchObject({ learner: { name: 'megan' } })
})
