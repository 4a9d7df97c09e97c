import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refresh } from '#feeds/refresh.ts'
import { sanitise, sanitiseAgain } from '#feeds/sanitise/sanitise.ts'
import { fed, tools } from '../../support/feeds/account.ts'
import { activeIn } from '../../support/feeds/active.ts'
import { intakes } from '../../support/feeds/intakes.ts'
import { payloads } from '../../support/feeds/payloads.ts'
import { type FeedServer, httpServer } from '../../support/feeds/server.ts'

let server: FeedServer
beforeAll(async () => {
  server = await httpServer()
})
afterAll(() => server.close())

test('there are more than 500 payloads', () => {
  expect(new Set(payloads).size).toBeGreaterThan(500)
})

describe.each(Object.entries(intakes))(
  '%s',
  (_, { kind = 'feed', source, posts, body, also = {} }) => {
    test('leaves nothing active, in any field', async () => {
      server.routes.clear()
      for (const [path, answer] of Object.entries(also)) server.routes.set(path, answer)
      // A WordPress page holds 20, Mastodon's 40; more in one answer is taken too.
      server.routes.set(posts, (request, response) =>
        response.end(/[?&]page=[2-9]|max_id/.test(request.url ?? '') ? '[]' : body(payloads)),
      )
      const own = tools([server.port], { budget: 0, secret: () => 'T' })
      const status = await refresh(fed(server.url(source ?? '/f'), { kind }), own)
      expect(status.failing).toBeUndefined()
      const { items } = own.store.snapshot('town')!
      expect(items.length).toBeGreaterThan(100)
      expect(items.flatMap(({ html }) => (html ? activeIn(html) : []))).toEqual([])
      expect(
        items.map(({ url }) => new URL(url).protocol).filter((each) => !/^https?:$/.test(each)),
      ).toEqual([])
      expect(
        items.map(({ language }) => language).filter((each) => each && !/^[a-z]{2,3}$/.test(each)),
      ).toEqual([])
      const addresses = items.flatMap(({ media }) => media.map(({ from }) => from!))
      expect(addresses.filter((each) => !/^https?:/.test(each))).toEqual([])
    })
  },
)

test('what was made safe is the same when it is made safe again', () => {
  for (const payload of payloads) {
    const { html } = sanitise({ kind: 'html', html: payload }, 'https://town.example/')
    if (html) expect(sanitiseAgain(html)).toBe(html)
  }
})

test('HTML that somebody put into a snapshot by hand is made safe before it is shown', () => {
  expect(payloads.flatMap((payload) => activeIn(sanitiseAgain(payload)))).toEqual([])
})
