import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { commitOf, seen } from './support/browser.ts'
import { raw } from './support/raw.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

/** The intranet behind a proxy at `proxies`; these tests come from 127.0.0.1. */
const behind = (...proxies: string[]) => ({
  ...site,
  settings: settings.parse({
    name: 'Dyffryn Onnen',
    address: 'https://intranet.example',
    endpoint: {
      proxies,
      identity: { roles: { 'SM-Champions': ['champion'] }, proxy: {} },
    },
  }),
})
const trusted = behind('127.0.0.0/8')
const nia = [
  'X-Remote-User',
  'nprys',
  'X-Remote-Name',
  'Nia Prys',
  'X-Remote-Groups',
  'SM-Champions',
]

describe('behind a proxy that signs people in', () => {
  test('each request is that of whom the header names, without a cookie', async () => {
    const { url } = await running({ site: trusted })
    const me = await raw(`${url}/lms/me`, { headers: nia })
    expect(me.json).toMatchObject({
      signedIn: true,
      learner: { name: 'Nia Prys', roles: ['champion'] },
    })
    expect(me.headers['set-cookie']).toBeUndefined()
    expect((await raw(`${url}/lms/me`)).json).toMatchObject({ signedIn: false })
  })

  test('a course is recorded for them, and read by nobody else', async () => {
    const { url } = await running({ site: trusted })
    const send = (path: string, body: object, who: string[] = nia) =>
      raw(url + path, {
        method: 'POST',
        headers: [...who, 'Content-Type', 'application/json', 'Sec-Fetch-Site', 'same-origin'],
        body: JSON.stringify(body),
      })
    const started = await send('/lms/registrations', {
      course: 'know-the-rules',
      device: randomUUID(),
    })
    const { token } = started.json as { token: string }
    await send('/lms/commits', commitOf(token, { cmi: seen('why', 'how') }), [])
    const read = (who: string) =>
      raw(`${url}/lms/attempts/know-the-rules`, { headers: ['X-Remote-User', who] })
    expect((await read('nprys')).json).toMatchObject({ status: 'completed' })
    expect((await read('tomos')).json).toMatchObject({ status: 'not started' })
  })

  test('the header from an address that is no proxy is ignored, whatever else is said of where it comes from', async () => {
    const { url } = await running({ site: behind('10.9.8.7') })
    for (const lie of [[], ['X-Forwarded-For', '10.9.8.7'], ['Forwarded', 'for=10.9.8.7']])
      expect((await raw(`${url}/lms/me`, { headers: [...nia, ...lie] })).json).toMatchObject({
        signedIn: false,
      })
  })

  test.each([
    ['twice', ['X-Remote-User', 'nprys', 'x-remote-user', 'tomos']],
    ['with an underscore', ['X_Remote_User', 'tomos']],
    ['as a list', ['X-Remote-User', 'nprys,tomos']],
  ])('the header %s is refused', async (_, headers) => {
    const { url } = await running({ site: trusted })
    expect(await raw(`${url}/lms/me`, { headers })).toMatchObject({
      status: 400,
      json: { code: 'smuggled-identity' },
    })
  })

  test('a name that is not the site’s own is refused, but for those who ask for its health', async () => {
    const { url } = await running({ site: trusted })
    const host = ['Host', 'evil.example', ...nia]
    expect(await raw(`${url}/lms/me`, { headers: host })).toMatchObject({ status: 421 })
    expect(await raw(`${url}/`, { headers: host })).toMatchObject({ status: 421 })
    expect(await raw(`${url}/lms/health`, { headers: ['Host', '10.0.0.7'] })).toMatchObject({
      status: 200,
    })
    const own = ['Host', 'intranet.example', ...nia]
    expect(await raw(`${url}/lms/me`, { headers: own })).toMatchObject({ status: 200 })
  })

  test('signing in leads back at once, and signing out says that the computer signs in again', async () => {
    const { url } = await running({ site: trusted })
    const into = await raw(`${url}/lms/sign-in?back=/learn/`, { headers: nia })
    expect([into.status, into.headers['location']]).toEqual([303, '/learn/'])
    const out = await raw(`${url}/lms/sign-out`, {
      method: 'POST',
      headers: [
        ...nia,
        'Sec-Fetch-Site',
        'same-origin',
        'Content-Type',
        'application/x-www-form-urlencoded',
      ],
      body: 'back=/',
    })
    expect(out.text).toContain('Your computer signs you in to this site by itself.')
  })
})
