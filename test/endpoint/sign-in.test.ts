import { request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Browser, commitOf, form, seen, signedIn } from './support/browser.ts'
import { running, write } from './support/running.ts'
import { site } from './support/site.ts'

describe('the sign-in page', () => {
  test('offers everybody of the settings a button, without a script, and escapes their names', async () => {
    const { url } = await running()
    const { text, headers } = await new Browser(url).get('/lms/sign-in?back=/learn/')
    expect(text).toContain('<h2>Megan Rees</h2>')
    expect(text).toContain(
      '>Sign in<span class="govuk-visually-hidden"> as Megan Rees</span></button>',
    )
    expect(text).toContain('<h2>Ifan &lt;Hughes&gt; &amp; &quot;co&quot;</h2>')
    expect(text).toContain('Roles: account coordinator')
    expect(text).toContain('<input type="hidden" name="back" value="/learn/">')
    expect(text).not.toContain('<script')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('is in Welsh for whoever comes from a Welsh page', async () => {
    const { url } = await running()
    const { text } = await new Browser(url).get('/lms/sign-in?back=/cy/learn/')
    expect(text).toContain('<html lang="cy">')
    expect(text).toContain('Mewngofnodi<span class="govuk-visually-hidden"> fel Megan Rees</span>')
    expect(text).toContain('Newydd.')
  })

  test("is written into the site's own layout where the build made one", async () => {
    const { url, dist } = await running()
    write(dist, {
      'endpoint-page/index.html':
        '<title>{{endpoint:title}} - Moot</title><p>$&</p><!--endpoint:main-->',
      'cy/endpoint-page/index.html': '<title>{{endpoint:title}} - Cwrdd</title>',
    })
    const { text } = await new Browser(url).get('/lms/sign-in')
    expect(text).toContain('<title>Sign in - Moot</title><p>$&</p>')
    expect(text).toContain('Megan Rees')
    const welsh = await new Browser(url).get('/lms/sign-in?back=/cy/')
    expect(welsh.text).toBe('<title>Mewngofnodi - Cwrdd</title>')
  })

  test('says what is wrong when somebody was chosen who is not there', async () => {
    const { url } = await running()
    const { status, text, headers } = await new Browser(url).signIn('nobody')
    expect(status).toBe(422)
    expect(text).toContain('<title>Error: Sign in</title>')
    expect(text).toContain('<a href="#people">Choose one of the people on this page</a>')
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('leads back, and never to another site', async () => {
    const { url } = await running()
    const browser = new Browser(url)
    const to = async (back: string) => (await browser.signIn('megan', back)).headers.get('location')
    expect(await to('/cy/learn/#consent')).toBe('/cy/learn/#consent')
    expect(await to('//evil.example')).toBe('/')
    expect(await to('/\\evil.example')).toBe('/')
    const { text } = await browser.get('/lms/sign-in?back=//evil.example')
    expect(text).not.toContain('evil.example')
  })

  test('says that nobody can sign in where no way is set up, and me says the same', async () => {
    const settings = {
      ...site.settings,
      endpoint: { ...site.settings.endpoint, development_people: [] },
    }
    const { url } = await running({ site: { ...site, settings }, host: '0.0.0.0' })
    const browser = new Browser(url.replace('0.0.0.0', '127.0.0.1'))
    expect(await browser.get('/lms/sign-in')).toMatchObject({
      status: 404,
      text: expect.stringContaining('You cannot sign in here yet'),
    })
    expect((await browser.get('/lms/me')).json).toEqual({ signedIn: false, signIn: false })
  })
})

describe('a session', () => {
  test('is told to me with a key that is not the name, and with roles', async () => {
    const { url } = await running()
    expect((await new Browser(url).get('/lms/me')).json).toEqual({ signedIn: false, signIn: true })
    const ifan = await signedIn(url, 'ifan')
    const { json, headers } = await ifan.get('/lms/me')
    expect(json).toEqual({
      signedIn: true,
      learner: {
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'Ifan <Hughes> & "co"',
        roles: ['coordinator'],
      },
    })
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('is in a cookie that scripts and other sites do not get, and of which the database has only a hash', async () => {
    const { url, data } = await running()
    const browser = new Browser(url)
    const set = (await browser.signIn('megan')).headers.get('set-cookie')
    expect(set).toMatch(
      /^moothall_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const db = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
    onTestFinished(() => db.close())
    const rows = JSON.stringify(db.prepare('SELECT * FROM sign_ins').all())
    expect(rows).not.toContain(set?.slice('moothall_session='.length, 40))
  })

  test('ends when its owner signs out, also for a copy of the cookie', async () => {
    const { url } = await running()
    const megan = await signedIn(url)
    const copy = megan.cookie
    const answer = await megan.post('/lms/sign-out', 'back=/learn/', form)
    expect(answer).toMatchObject({ status: 303 })
    expect(answer.headers.get('location')).toBe('/learn/')
    expect(megan.cookie).toBeUndefined()
    megan.cookie = copy
    expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: false })
  })

  test('that a script ends is answered without a page to go to', async () => {
    const { url } = await running()
    const megan = await signedIn(url)
    const answer = await megan.post('/lms/sign-out', {}, { accept: 'application/json' })
    expect(answer.status).toBe(204)
    expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: false })
  })

  test('ends after twelve hours, however much it is used', async () => {
    let now = new Date('2026-11-22T09:00:00Z')
    const { url } = await running({ now: () => now })
    const megan = await signedIn(url)
    for (let hour = 10; hour <= 20; hour++) {
      now = new Date(`2026-11-22T${hour}:59:59Z`)
      expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: true })
    }
    now = new Date('2026-11-22T21:00:00Z')
    expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: false })
  })

  test('ends after two hours without a request, for good', async () => {
    let now = new Date('2026-11-22T09:00:00Z')
    const { url } = await running({ now: () => now })
    const megan = await signedIn(url)
    now = new Date('2026-11-22T11:00:01Z')
    expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: false })
    now = new Date('2026-11-22T10:00:00Z')
    expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: false })
  })

  test('of before is ended by signing in as somebody else', async () => {
    const { url } = await running()
    const browser = await signedIn(url)
    const copy = browser.cookie
    await browser.signIn('ifan')
    expect(browser.cookie).not.toBe(copy)
    browser.cookie = copy
    expect((await browser.get('/lms/me')).json).toMatchObject({ signedIn: false })
  })

  test('survives a restart of the server', async () => {
    const { url, data, close } = await running()
    const megan = await signedIn(url)
    await close()
    const again = new Browser((await running({ data })).url)
    again.cookie = megan.cookie
    expect((await again.get('/lms/me')).json).toMatchObject({ signedIn: true })
  })
})

describe('without a session', () => {
  test.each([
    ['POST', '/lms/registrations'],
    ['POST', '/lms/tests'],
    ['GET', '/lms/attempts'],
    ['GET', '/lms/attempts/know-the-rules'],
  ])('%s %s is refused', async (method, path) => {
    const { url } = await running()
    const body = method === 'POST' ? { course: 'know-the-rules' } : undefined
    const answer = await new Browser(url).send(method, path, body)
    expect(answer).toMatchObject({ status: 401, json: { code: 'not-signed-in' } })
  })
})

test("a learner's record is not told to another learner", async () => {
  const { url } = await running()
  const megan = await signedIn(url)
  const { token } = await megan.register('know-the-rules')
  await megan.post('/lms/commits', commitOf(token, { cmi: seen('why') }))
  const ifan = await signedIn(url, 'ifan')
  expect((await ifan.get('/lms/attempts')).json).toEqual({ attempts: [] })
  expect(await ifan.attempt('know-the-rules')).toMatchObject({ seen: [], version: 0 })
})

describe('a request that another site could have caused', () => {
  const routes: [string, unknown][] = [
    ['/lms/sign-in', 'person=megan'],
    ['/lms/sign-out', ''],
    ['/lms/registrations', { course: 'know-the-rules', device: crypto.randomUUID() }],
    ['/lms/tests', { course: 'licence-to-post' }],
  ]
  const origins: [string, Record<string, string>][] = [
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site', { 'sec-fetch-site': 'same-site' }],
    ['typed', { 'sec-fetch-site': 'none' }],
  ]

  test.each(
    routes.flatMap(([path, body]) =>
      origins.map(([name, headers]) => ({ path, body, name, headers })),
    ),
  )('POST $path ($name) is refused', async ({ path, body, headers }) => {
    const { url } = await running()
    const megan = await signedIn(url)
    const answer = await megan.post(path, body, {
      ...(typeof body === 'string' && form),
      ...headers,
    })
    expect(answer).toMatchObject({ status: 403, json: { code: 'cross-site' } })
    expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: true })
  })

  test('an older browser, which sends only Origin, is believed when that is this site', async () => {
    const { url } = await running()
    expect(await raw(url, { origin: url })).toBe(303)
    expect(await raw(url, { origin: 'http://evil.example' })).toBe(403)
    expect(await raw(url, { origin: 'null' })).toBe(403)
    expect(await raw(url, {})).toBe(403)
  })

  test('a name that was made to point at this machine is refused, for pages and endpoint alike', async () => {
    const { url } = await running()
    expect(await raw(url, { origin: 'http://evil.example', host: 'evil.example' })).toBe(421)
    expect(await raw(url, { host: 'evil.example' }, '/')).toBe(421)
  })
})

/** A sign-in with exactly these headers, as `fetch` would not send it. */
function raw(url: string, headers: Record<string, string>, path = '/lms/sign-in') {
  return new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${url}${path}`, { method: 'POST', headers: { ...form, ...headers } })
    sent.on('response', (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    sent.on('error', reject)
    sent.end('person=megan')
  })
}
