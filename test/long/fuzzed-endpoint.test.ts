/** Ten thousand requests that no page would send: each is answered with a problem, never with an error of ours. */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { chanceFrom } from '#model/questions/chance.ts'
import { settings } from '#model/settings.ts'
import { commitOf, signedIn } from '../endpoint/support/browser.ts'
import { running } from '../endpoint/support/running.ts'
import { site } from '../endpoint/support/site.ts'

const requests = 10_000
const nasty: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.5,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  '{{',
  '<script>',
  "' OR 1=1 --",
  'a'.repeat(5000),
  [],
  {},
  [[[[]]]],
  { __proto__: { admin: true } },
  { constructor: 1 },
  '2026-13-45',
  'NaN',
]
const paths = [
  '/lms/sign-in/pin',
  '/lms/sign-in/new-pin',
  '/lms/sign-in/callback?code=a&state=b',
  '/lms/pins',
  '/lms/pins/revoke',
  '/lms/metrics',
  '/lms/openapi.json',
  '/lms/commits',
  '/lms/registrations',
  '/lms/tests',
  '/lms/sign-in',
  '/lms/sign-out',
  '/lms/attempts/x',
  '/lms/%00',
  '/lms/attempts/..%2f..',
  '/lms/unknown',
]
const headers = [
  'x-remote-user',
  'x_remote_user',
  'x-remote-groups',
  'x-forwarded-proto',
  'authorization',
  'accept',
  'origin',
  'content-encoding',
]
const everyWay = {
  ...site,
  settings: settings.parse({
    name: 'Moot',
    address: 'http://127.0.0.1',
    endpoint: {
      ...site.settings.endpoint,
      proxies: ['127.0.0.1'],
      identity: {
        kiosk: true,
        proxy: {},
        oidc: { issuer: 'http://127.0.0.1:9', client_id: 'moothall' },
      },
    },
  }),
}
const types = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'text/xml',
  'multipart/form-data; boundary=x',
]

test(`${requests} fuzzed requests: no 500, no stack, no row`, async () => {
  const { url, data, log } = await running({ site: everyWay })
  const browser = await signedIn(url)
  const { token } = await browser.register('licence-to-post')
  const cookie = browser.cookie
  const chance = chanceFrom('fuzz')
  const one = <Value>(values: readonly Value[]): Value => values[chance(values.length)]!
  const answers = new Map<number, number>()
  for (let batch = 0; batch < requests / 50; batch++)
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        browser.cookie = cookie
        const method = chance(8) === 0 ? 'GET' : 'POST'
        const said = method === 'POST' ? body(one, chance, token) : undefined
        const { status, text } = await browser.send(method, one(paths), said, {
          'content-type': one(types),
          ...(chance(4) === 0 && {
            [one(headers)]: encodeURI(String(one(nasty)).toWellFormed()).slice(0, 900),
          }),
          'sec-fetch-site': one(['same-origin', 'cross-site', 'none', 'rubbish']),
        })
        answers.set(status, (answers.get(status) ?? 0) + 1)
        expect(text).not.toMatch(/\n\s+at |node_modules|SQLITE/)
      }),
    )
  expect([...answers.keys()].filter((status) => status >= 500)).toEqual([])
  expect(log.filter((line) => /"level":50|\bref\b/.test(line))).toEqual([])
  using database = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  expect(database.prepare('SELECT count(*) AS rows FROM commits').get()).toEqual({ rows: 0 })
})

/** A commit, a registration or rubbish, with at least one field that is wrong. */
function body(
  one: <V>(values: readonly V[]) => V,
  chance: (limit: number) => number,
  token: string,
): string {
  if (chance(6) === 0) {
    const field = () =>
      `${one(['identifier', 'pin', 'new', 'again', 'name', 'back', 'person', 'language'])}=${encodeURIComponent(String(one(nasty)).toWellFormed())}`
    return [field(), field(), field()].join('&')
  }
  if (chance(4) === 0)
    return one(['', '{', '[1,', '{"a":', '\u0000', 'x=1&x=2', '%', '"'.repeat(900)])
  const right: Record<string, unknown> =
    chance(3) === 0 ? { course: 'licence-to-post' } : { ...commitOf(token) }
  right[
    one([
      'id',
      'token',
      'sco',
      'sequence',
      'final',
      'language',
      'at',
      'cmi',
      'course',
      'device',
      'learner',
    ])
  ] = one(nasty)
  right['token'] = one([token.slice(1), `${token}x`, one(nasty)])
  return JSON.stringify(chance(5) === 0 ? { commits: [right, one(nasty)] } : right) ?? ''
}
