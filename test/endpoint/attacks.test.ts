/** Attacks by name, each with the code by which it is refused; afterwards no record has changed. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { settings } from '#model/settings.ts'
import type { Registration } from '#model/wire/attempt.ts'
import { Browser, commitOf, form, seen, signedIn } from './support/browser.ts'
import { raw } from './support/raw.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

const council = {
  ...site,
  settings: settings.parse({
    name: 'Dyffryn Onnen',
    address: 'http://127.0.0.1',
    endpoint: {
      ...site.settings.endpoint,
      proxies: ['10.9.8.7'],
      identity: { proxy: {}, kiosk: true, roles: { 'SM-Admins': ['administrator'] } },
    },
  }),
}

type Refused = { status: number; json?: unknown }
type Scene = {
  url: string
  /** The victim, with a token of hers and an open test. */
  megan: Browser
  hers: Registration
  /** The attacker, signed in as himself. */
  ifan: Browser
  his: Registration
}
type Attack = [name: string, code: string, act: (scene: Scene) => Promise<Refused>]

const json = ['Content-Type', 'application/json', 'Sec-Fetch-Site', 'same-origin']
const course = 'know-the-rules'
const all = { cmi: seen('why', 'how') }
const start = { course, device: randomUUID() }

const attacks: Attack[] = [
  // Who it is
  [
    'a learner named in the body of a registration',
    'invalid-body',
    ({ ifan, hers }) => ifan.post('/lms/registrations', { ...start, learner: hers.registration }),
  ],
  [
    'a learner named in the body of a commit',
    'invalid-body',
    ({ ifan, his }) => ifan.post('/lms/commits', { ...commitOf(his.token, all), learner: 'megan' }),
  ],
  [
    'roles named in the body of a sign-in, by a prototype',
    'not-your-role',
    async ({ ifan }) => {
      await ifan.post(
        '/lms/sign-in',
        'person=ifan&roles=administrator&__proto__[roles]=administrator',
        form,
      )
      return ifan.get('/lms/pins')
    },
  ],
  [
    'the identity header from an address that is no proxy',
    'not-signed-in',
    ({ url }) => raw(`${url}/lms/attempts`, { headers: ['X-Remote-User', 'megan'] }),
  ],
  [
    'the same with a lie about where it comes from',
    'wrong-host',
    ({ url }) =>
      raw(`${url}/lms/attempts`, {
        headers: ['X-Remote-User', 'megan', 'X-Forwarded-For', '10.9.8.7', 'X-Real-IP', '10.9.8.7'],
      }),
  ],
  [
    'the identity header with an underscore',
    'not-signed-in',
    ({ url }) => raw(`${url}/lms/attempts`, { headers: ['X_Remote_User', 'megan'] }),
  ],
  [
    'a role by the header of groups',
    'not-signed-in',
    ({ url }) =>
      raw(`${url}/lms/pins`, {
        headers: ['X-Remote-User', 'ifan', 'X-Remote-Groups', 'SM-Admins'],
      }),
  ],
  ['a page for champions, by a learner', 'not-your-role', ({ megan }) => megan.get('/lms/pins')],
  [
    'a PIN made by a learner',
    'not-your-role',
    ({ megan }) => megan.post('/lms/pins', 'identifier=mine&name=Mine', form),
  ],

  // Tokens and ids of others
  [
    'a commit with a token that was never given',
    'unknown-token',
    ({ ifan }) => ifan.post('/lms/commits', commitOf('A'.repeat(43), all)),
  ],
  [
    'a commit with part of a token',
    'unknown-token',
    ({ ifan, hers }) => ifan.post('/lms/commits', commitOf(hers.token.slice(0, -1), all)),
  ],
  [
    'the id of a registration instead of its token',
    'unknown-token',
    ({ ifan, hers }) => ifan.post('/lms/commits', commitOf(hers.registration, all)),
  ],
  [
    'the hash of a cookie instead of a token',
    'unknown-token',
    ({ ifan, megan }) => ifan.post('/lms/commits', commitOf(megan.cookie!.split('=')[1]!, all)),
  ],
  [
    "the id of another's commit, to be told that it is there",
    'id-in-use',
    async ({ ifan, megan, hers, his }) => {
      const id = randomUUID()
      await megan.post('/lms/commits', commitOf(hers.token, { id }))
      return ifan.post('/lms/commits', commitOf(his.token, { id, ...all }))
    },
  ],
  [
    "a token as if it were a session, to read its owner's record",
    'not-signed-in',
    ({ url, hers }) =>
      raw(`${url}/lms/attempts`, {
        headers: [
          'Cookie',
          `moothall_session=${hers.token}`,
          'Authorization',
          `Bearer ${hers.token}`,
        ],
      }),
  ],
  [
    'a token to draw a test',
    'not-signed-in',
    ({ url, hers }) =>
      raw(`${url}/lms/tests`, {
        method: 'POST',
        headers: [...json, 'Authorization', `Bearer ${hers.token}`],
        body: JSON.stringify({ course: 'licence-to-post' }),
      }),
  ],

  // Sessions
  [
    'a cookie that is used again after signing out',
    'not-signed-in',
    async ({ url }) => {
      const victim = await signedIn(url)
      const copy = victim.cookie
      await victim.post('/lms/sign-out', 'back=/', form)
      victim.cookie = copy
      return victim.get('/lms/attempts')
    },
  ],
  [
    'a session that the attacker chose for somebody',
    'not-signed-in',
    async ({ url }) => {
      const fixed = `moothall_session=${'A'.repeat(43)}`
      const victim = new Browser(url)
      victim.cookie = fixed
      await victim.signIn('megan')
      const attacker = new Browser(url)
      attacker.cookie = fixed
      return attacker.get('/lms/attempts')
    },
  ],
  [
    "the attacker's own session, left in a browser that signs in",
    'not-signed-in',
    async ({ url }) => {
      const attacker = await signedIn(url, 'ifan')
      const victim = new Browser(url)
      victim.cookie = attacker.cookie
      await victim.signIn('megan')
      return attacker.get('/lms/attempts')
    },
  ],
  [
    'a cookie that is no secret of ours',
    'not-signed-in',
    ({ url }) =>
      raw(`${url}/lms/attempts`, { headers: ['Cookie', "moothall_session=' OR 1=1 --"] }),
  ],

  // From other sites
  [
    'a form of another site that signs somebody in as the attacker',
    'cross-site',
    ({ url }) =>
      new Browser(url).post('/lms/sign-in', 'person=ifan', {
        ...form,
        'sec-fetch-site': 'cross-site',
      }),
  ],
  [
    'a form of another site that signs somebody out',
    'cross-site',
    ({ megan }) => megan.post('/lms/sign-out', '', { ...form, 'sec-fetch-site': 'cross-site' }),
  ],
  [
    'a form of another site that begins a course',
    'cross-site',
    ({ megan }) => megan.post('/lms/registrations', start, { 'sec-fetch-site': 'cross-site' }),
  ],
  [
    'the same from a sibling host, such as that of an imported course',
    'cross-site',
    ({ megan }) => megan.post('/lms/registrations', start, { 'sec-fetch-site': 'same-site' }),
  ],
  [
    'the same from an old browser, which only says its origin',
    'cross-site',
    ({ url, megan }) =>
      raw(`${url}/lms/registrations`, {
        method: 'POST',
        headers: [
          'Cookie',
          megan.cookie!,
          'Content-Type',
          'application/json',
          'Origin',
          'https://evil.example',
        ],
        body: JSON.stringify(start),
      }),
  ],
  [
    'a form of another site that revokes a PIN',
    'cross-site',
    ({ ifan }) =>
      ifan.post('/lms/pins/revoke', 'identifier=depot-7', {
        ...form,
        'sec-fetch-site': 'cross-site',
      }),
  ],
  [
    'a form of another site that tries PINs',
    'cross-site',
    ({ url }) =>
      new Browser(url).post('/lms/sign-in/pin', 'identifier=a&pin=1', {
        ...form,
        'sec-fetch-site': 'cross-site',
      }),
  ],
  [
    "a commit from another site's page",
    'cross-site',
    ({ ifan, his }) =>
      ifan.post('/lms/commits', commitOf(his.token, all), { 'sec-fetch-site': 'cross-site' }),
  ],
  [
    'a name of the attacker that points at this machine',
    'wrong-host',
    ({ url, megan }) =>
      raw(`${url}/lms/attempts`, { headers: ['Host', 'evil.example', 'Cookie', megan.cookie!] }),
  ],
  [
    'the name of the site with a port of the attacker',
    'wrong-host',
    ({ url }) => raw(`${url}/lms/me`, { headers: ['Host', 'evil.example:80@127.0.0.1'] }),
  ],
  [
    'the development sign-in through a proxy',
    'wrong-host',
    ({ url }) => raw(`${url}/lms/sign-in`, { headers: ['X-Forwarded-For', '203.0.113.9'] }),
  ],

  // What is sent
  [
    'a body that is too large',
    'body-too-large',
    ({ ifan, his }) =>
      ifan.post(
        '/lms/commits',
        commitOf(his.token, { cmi: { suspend_data: 'x'.repeat(300_000) } }),
      ),
  ],
  [
    'suspended data beyond its limit',
    'invalid-body',
    ({ ifan, his }) =>
      ifan.post('/lms/commits', commitOf(his.token, { cmi: { suspend_data: 'x'.repeat(64_001) } })),
  ],
  [
    'a score out of its range',
    'invalid-body',
    ({ ifan, his }) =>
      ifan.post('/lms/commits', commitOf(his.token, { cmi: { score: { scaled: 1.5 } } })),
  ],
  [
    'a sequence that is no number',
    'invalid-body',
    ({ ifan, his }) => ifan.post('/lms/commits', { ...commitOf(his.token), sequence: '1' }),
  ],
  [
    'a prototype in JSON',
    'not-json',
    ({ ifan }) =>
      ifan.post('/lms/commits', '{"__proto__":{"admin":true}}', {
        'content-type': 'application/json',
      }),
  ],
  [
    'a body that is no JSON',
    'not-json',
    ({ ifan }) => ifan.post('/lms/commits', '{"id":', { 'content-type': 'application/json' }),
  ],
  [
    'a body of another type',
    'unknown-type',
    ({ ifan }) => ifan.post('/lms/commits', '<commit/>', { 'content-type': 'text/xml' }),
  ],
  [
    'a file where a form is taken',
    'unknown-type',
    ({ ifan }) =>
      ifan.post('/lms/sign-in', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  ],
  [
    'a batch without end',
    'invalid-body',
    ({ ifan, his }) =>
      ifan.post('/lms/commits', { commits: Array.from({ length: 51 }, () => commitOf(his.token)) }),
  ],
  [
    'a course that is not there',
    'unknown-course',
    ({ ifan }) => ifan.post('/lms/registrations', { ...start, course: 'constructor' }),
  ],
  [
    'a part that the course does not have',
    'unknown-sco',
    ({ ifan, his }) => ifan.post('/lms/commits', commitOf(his.token, { sco: '../course' })),
  ],

  [
    'a commit of the year 2099',
    'time-in-future',
    ({ ifan, his }) =>
      ifan.post('/lms/commits', commitOf(his.token, { at: '2099-01-01T00:00:00Z', ...all })),
  ],
  [
    'a score above its own maximum',
    'impossible-score',
    ({ ifan, his }) =>
      ifan.post('/lms/commits', commitOf(his.token, { cmi: { score: { raw: 110, max: 100 } } })),
  ],
  [
    'a pass of what was not attempted',
    'impossible-status',
    ({ ifan, his }) =>
      ifan.post(
        '/lms/commits',
        commitOf(his.token, {
          cmi: { completion_status: 'not attempted', success_status: 'passed' },
        }),
      ),
  ],
  [
    'a version of the course that was never served',
    'other-version',
    ({ ifan }) => ifan.post('/lms/registrations', { ...start, version: 'my own' }),
  ],

  // Paths
  [
    'a path that climbs out of the attempts',
    'unknown-route',
    ({ url, ifan }) =>
      raw(`${url}/lms/attempts/../../var/moothall.sqlite`, { headers: ['Cookie', ifan.cookie!] }),
  ],
  [
    'the same, encoded',
    'unknown-course',
    ({ ifan }) => ifan.get('/lms/attempts/..%2f..%2fvar%2fmoothall.sqlite'),
  ],
  ['a path with a null byte', 'unknown-course', ({ ifan }) => ifan.get('/lms/attempts/a%00b')],
  [
    'a method that no route has',
    'unknown-route',
    ({ ifan }) => ifan.send('DELETE', '/lms/attempts/know-the-rules'),
  ],
  [
    'another method by a header',
    'unknown-route',
    ({ ifan }) => ifan.post('/lms/attempts', {}, { 'x-http-method-override': 'GET' }),
  ],
]

test.each(attacks)('%s: %s', async (_, code, act) => {
  const { url, data, log } = await running({ site: council })
  const [megan, ifan] = [await signedIn(url), await signedIn(url, 'ifan')]
  const [hers, his] = [await megan.register(course), await ifan.register(course)]
  const answer = await act({ url, megan, hers, ifan, his })
  expect(answer.json).toMatchObject({ code, status: answer.status, title: expect.any(String) })
  expect(answer.status).toBeLessThan(500)
  expect(log.filter((line) => line.includes('"level":50'))).toEqual([])
  using db = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  expect(db.prepare("SELECT learner FROM attempts WHERE seen <> '[]'").all()).toEqual([])
})

test('an attempt is read by its owner alone, whatever the address says', async () => {
  const { url } = await running({ site: council })
  const megan = await signedIn(url)
  const { token } = await megan.register(course)
  await megan.post('/lms/commits', commitOf(token, all))
  const { json } = await megan.get('/lms/me')
  const { key } = (json as { learner: { key: string } }).learner
  const ifan = await signedIn(url, 'ifan')
  for (const path of [
    `/lms/attempts/${course}?learner=${key}`,
    `/lms/attempts/${course}?learner=development:megan`,
    `/lms/attempts/${course};learner=${key}`,
  ]) {
    const { status, json: answer } = await ifan.get(path, { 'x-learner': key })
    if (status === 200) expect(answer).toMatchObject({ seen: [], status: 'not started' })
    else expect(status).toBe(404)
  }
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example/..//evil.example',
  'javascript:alert(1)',
  ' //evil.example',
])('%j as the way back leads nowhere else', async (back) => {
  const { url } = await running({ site: council })
  const browser = new Browser(url)
  const into = (await browser.signIn('megan', back)).headers.get('location') ?? ''
  expect(new URL(into, url).host).toBe(new URL(url).host)
  const page = await browser.get(`/lms/sign-in?back=${encodeURIComponent(back)}`)
  for (const [, href = ''] of page.text.matchAll(/(?:href|value)="([^"]*)"/g))
    expect(href).not.toMatch(/^(?:https?:)?\/\/evil|^javascript/)
  const out = await browser.post('/lms/sign-out', new URLSearchParams({ back }).toString(), form)
  expect(new URL(out.headers.get('location') ?? '', url).host).toBe(new URL(url).host)
})
