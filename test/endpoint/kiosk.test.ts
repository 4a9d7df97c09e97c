import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { Browser, form, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

const withKiosk = {
  ...site,
  settings: settings.parse({
    name: 'Dyffryn Onnen',
    address: 'http://127.0.0.1',
    endpoint: {
      development_people: [
        { id: 'nia', name: 'Nia Prys', roles: ['champion'] },
        { id: 'megan', name: 'Megan Rees' },
      ],
      identity: { kiosk: true },
    },
  }),
}

const send = (browser: Browser, path: string, fields: Record<string, string>) =>
  browser.post(path, new URLSearchParams(fields).toString(), form)
const enter = (browser: Browser, identifier: string, pin: string) =>
  send(browser, '/lms/sign-in/pin', { identifier, pin, back: '/learn/' })

/** A kiosk, and a champion who has given Dai a PIN. */
async function kiosk(at = '2026-11-22T09:00:00Z') {
  const clock = { now: new Date(at) }
  const served = await running({ site: withKiosk, now: () => clock.now })
  const { url } = served
  const nia = await signedIn(url, 'nia')
  const issue = async () => {
    const page = await send(nia, '/lms/pins', { identifier: 'Depot-7', name: 'Dai Price' })
    return /<strong>(\d{6})<\/strong>/.exec(page.text)?.[1] ?? ''
  }
  const issued = await issue()
  const chosen = async (pin = '274951') => {
    const dai = new Browser(url)
    await send(dai, '/lms/sign-in/new-pin', {
      identifier: 'depot-7',
      pin: issued,
      new: pin,
      again: pin,
    })
    return dai
  }
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000)
  }
  return { ...served, nia, issued, issue, chosen, later, dai: new Browser(url) }
}

describe('a PIN', () => {
  test('makes known that others use the device, so that no draft is kept on it', async () => {
    const { chosen, nia } = await kiosk()
    const known = async (browser: Browser) =>
      (await browser.get('/lms/applications/known')).json as { shared: boolean }
    expect((await known(await chosen())).shared).toBe(true)
    expect((await known(nia)).shared).toBe(false)
  })

  test('from the champion opens nothing until its owner has chosen another', async () => {
    const { dai, issued } = await kiosk()
    const first = await enter(dai, ' DEPOT-7 ', issued)
    expect(first).toMatchObject({
      status: 200,
      text: expect.stringContaining('Choose a PIN of your own'),
    })
    expect(first.text).toContain('value=" DEPOT-7 "')
    expect((await dai.get('/lms/me')).json).toMatchObject({ signedIn: false })
    const own = {
      identifier: 'depot-7',
      pin: issued,
      new: '274951',
      again: '274951',
      back: '/learn/',
    }
    const saved = await send(dai, '/lms/sign-in/new-pin', own)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/learn/'])
    expect((await dai.get('/lms/me')).json).toMatchObject({
      learner: { name: 'Dai Price', roles: [] },
    })
    // What the champion knows is worth nothing now.
    const champion = new Browser(dai.url)
    expect((await enter(champion, 'depot-7', issued)).status).toBe(422)
    expect((await enter(champion, 'depot-7', '274951')).status).toBe(303)
  })

  test.each([
    ['12345', 'Enter 6 digits'],
    ['123456', 'not in a row'],
    ['112211', 'more than two different digits'],
    ['311299', 'not a date'],
  ])('%s is not taken for one of their own', async (pin, words) => {
    const { dai, issued } = await kiosk()
    const fields = { identifier: 'depot-7', pin: issued, new: pin, again: pin }
    const answer = await send(dai, '/lms/sign-in/new-pin', fields)
    expect(answer).toMatchObject({ status: 422, text: expect.stringContaining(words) })
    expect(answer.text).toContain('href="#new"')
  })

  test('is kept as a salted hash, and no page or log has it', async () => {
    const { data, nia, issued, log } = await kiosk()
    const db = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
    onTestFinished(() => db.close())
    const rows = JSON.stringify(db.prepare('SELECT * FROM pins').all())
    expect(rows).toMatch(/scrypt\$[\w-]{22}\$[\w-]{43}/)
    expect(rows + log.join('')).not.toContain(issued)
    const page = await nia.get('/lms/pins')
    expect(page.text).toContain('not used yet')
    expect(page.text).not.toContain(issued)
  })

  test('that is wrong is told in the same words as an identifier that nobody has', async () => {
    const { dai } = await kiosk()
    const wrong = await enter(dai, 'depot-7', '000000')
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('The identifier or the PIN is wrong')
    expect((await enter(dai, 'nobody', '000000')).text).toBe(wrong.text)
  })

  test('that is tried too often must wait, longer each time, and is locked after ten', async () => {
    const { dai, chosen, later, issue, nia } = await kiosk()
    await chosen('274951')
    const right = () =>
      enter(new Browser(dai.url), 'depot-7', '274951').then(({ status }) => status)
    for (let n = 0; n < 3; n++) await enter(dai, 'depot-7', '000000')
    expect(await right()).toBe(303)
    for (let n = 0; n < 4; n++) await enter(dai, 'depot-7', '000000')
    expect(await right()).toBe(422)
    later(29)
    expect(await right()).toBe(422)
    later(2)
    for (const wait of [60, 120, 240, 480, 960]) {
      await enter(dai, 'depot-7', '000000')
      expect(await right()).toBe(422)
      later(wait + 1)
    }
    await enter(dai, 'depot-7', '000000')
    later(86_400)
    expect(await right()).toBe(422)
    const again = await signedIn(nia.url, 'nia')
    expect((await again.get('/lms/pins')).text).toContain('locked after too many wrong tries')
    nia.cookie = again.cookie
    expect((await enter(dai, 'depot-7', await issue())).status).toBe(200)
  })

  test('is looked at a few times only when a hundred tries come at once', async () => {
    const { url, data, chosen } = await kiosk()
    await chosen()
    await Promise.all(
      Array.from({ length: 25 }, (_, n) => enter(new Browser(url), 'depot-7', `90000${n % 10}`)),
    )
    const db = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
    onTestFinished(() => db.close())
    expect(db.prepare('SELECT failures FROM pins').get()).toEqual({ failures: 4 })
  })

  test('cannot be tried from one address for ever, under whichever identifier', async () => {
    const { dai, chosen, later } = await kiosk()
    await chosen()
    for (let n = 0; n < 30; n++) await enter(dai, `someone-${n}`, '000000')
    expect(await enter(dai, 'depot-7', '274951')).toMatchObject({
      status: 429,
      json: { code: 'too-many-tries' },
    })
    later(15 * 60 + 1)
    expect((await enter(dai, 'depot-7', '274951')).status).toBe(303)
  })

  test('that is revoked ends what it signed in', async () => {
    const { nia, chosen } = await kiosk()
    const dai = await chosen()
    expect((await dai.get('/lms/me')).json).toMatchObject({ signedIn: true })
    await send(nia, '/lms/pins/revoke', { identifier: 'depot-7' })
    expect((await dai.get('/lms/me')).json).toMatchObject({ signedIn: false })
    expect((await enter(dai, 'depot-7', '274951')).status).toBe(422)
    expect((await nia.get('/lms/pins')).text).toContain('revoked')
    const none = await send(nia, '/lms/pins/revoke', { identifier: 'nobody' })
    expect(none).toMatchObject({ status: 404, json: { code: 'unknown-identifier' } })
  })

  test('signs in for twenty minutes without a request', async () => {
    const { chosen, later } = await kiosk()
    const dai = await chosen()
    later(19 * 60)
    expect((await dai.get('/lms/me')).json).toMatchObject({ signedIn: true })
    later(21 * 60)
    expect((await dai.get('/lms/me')).json).toMatchObject({ signedIn: false })
  })
})

describe('the page of PINs', () => {
  test('is for champions, and says so to others in words', async () => {
    const { url } = await kiosk()
    const html = { accept: 'text/html' }
    const nobody = await new Browser(url).get('/lms/pins', html)
    expect(nobody).toMatchObject({ status: 401, text: expect.stringContaining('Sign in first') })
    expect(nobody.text).toContain('href="/lms/sign-in?back=%2Flms%2Fpins"')
    const megan = await signedIn(url)
    expect(await megan.get('/lms/pins', html)).toMatchObject({
      status: 403,
      text: expect.stringContaining('You cannot see this page'),
    })
    expect(await send(megan, '/lms/pins', { identifier: 'x', name: 'X' })).toMatchObject({
      status: 403,
      json: { code: 'not-your-role' },
    })
  })

  test('says what is wrong with an identifier or a name', async () => {
    const { nia } = await kiosk()
    const bad = await send(nia, '/lms/pins', { identifier: 'two words', name: 'Dai' })
    expect(bad).toMatchObject({ status: 422, text: expect.stringContaining('Enter an identifier') })
    const nameless = await send(nia, '/lms/pins', { identifier: 'depot-8', name: ' ' })
    expect(nameless.text).toContain('Enter their name')
    expect(nameless.text).toContain('value="depot-8"')
  })

  test('and the form to sign in are in Welsh too', async () => {
    const { nia, dai } = await kiosk()
    expect((await nia.get('/lms/pins?language=cy')).text).toContain('PINau ar gyfer ciosgau')
    const page = await dai.get('/lms/sign-in?back=/cy/')
    expect(page.text).toContain('Mewngofnodi gyda PIN')
    expect(page.text).not.toContain('<script')
  })
})

test('without a kiosk in the settings none of its addresses is there', async () => {
  const { url } = await running()
  const browser = await signedIn(url)
  expect((await browser.get('/lms/pins')).status).toBe(404)
  expect((await browser.get('/lms/sign-in/new-pin')).status).toBe(404)
  expect((await enter(browser, 'a', 'b')).status).toBe(404)
})
