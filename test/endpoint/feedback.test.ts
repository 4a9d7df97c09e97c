import { expect, onTestFinished, test } from 'vitest'
import type { Period } from '#model/day.ts'
import { settings } from '#model/settings.ts'
import { forgetFeedback } from '../../src/lms/feedback/forget.ts'
import { mostFromOne } from '../../src/lms/feedback/rate.ts'
import { sqliteStore } from '../../src/lms/store/sqlite/store.ts'
import { mailServer, wordsIn } from '../support/mail-server.ts'
import { Browser, form, signedIn } from './support/browser.ts'
import { running, temporary } from './support/running.ts'
import { site } from './support/site.ts'

const owned = new Map([
  [
    '/guidelines/crises/',
    {
      title: { en: 'Crises', cy: 'Argyfyngau' },
      owner: { en: 'Emergency Planning Officer', cy: 'Swyddog Cynllunio at Argyfwng' },
    },
  ],
  ['/about/', { title: { en: 'About' } }],
])
const people = site.settings.endpoint.development_people
const withChampion = {
  ...site,
  owned,
  settings: {
    ...site.settings,
    endpoint: {
      ...site.settings.endpoint,
      development_people: [
        ...people,
        { id: 'cari', name: 'Cari Bowen', roles: ['champion' as const] },
      ],
    },
  },
}
const start = () => running({ site: withChampion, now: () => new Date('2026-11-22T09:30:00Z') })
const says = (fields: Record<string, string>) =>
  new URLSearchParams({ page: '/guidelines/crises/', ...fields }).toString()
const html = { ...form, accept: 'text/html' }
const json = { ...form, accept: 'application/json' }

test('who has no JavaScript and no account says it, is thanked and led back; a champion reads it and marks it as done', async () => {
  const { url } = await start()
  const reader = new Browser(url)
  const sent = await reader.post(
    '/lms/feedback',
    says({ text: 'The <b>number</b> is\r\nold.' }),
    html,
  )
  expect(sent.status).toBe(303)
  const thanks = await reader.get(sent.headers.get('location')!)
  expect(thanks.text).toContain('href="/guidelines/crises/"')
  expect(thanks.text).toContain('Thank you')

  const champion = await signedIn(url, 'cari')
  const list = await champion.get('/lms/feedback', { accept: 'text/html' })
  expect(list.text).toContain('The &lt;b&gt;number&lt;/b&gt; is<br>old.')
  expect(list.text).toContain('Emergency Planning Officer')
  expect(list.text).toContain('To do (1)')
  expect(list.text).toMatch(/Wants an answer<\/dt><dd[^>]*>No</)
  const [, id = ''] = /name="id" value="([^"]+)"/.exec(list.text) ?? []
  const done = await champion.post('/lms/feedback/done', `id=${id}&language=cy`, html)
  expect([done.status, done.headers.get('location')]).toEqual([303, '/lms/feedback?language=cy'])
  const welsh = await champion.get('/lms/feedback?language=cy', { accept: 'text/html' })
  expect(welsh.text).toContain('Mae popeth wedi’i wneud.')
  expect(welsh.text).toContain('Gwnaed ar 22 Tachwedd 2026')
  expect(welsh.text).toContain('Argyfyngau')
  expect((await champion.post('/lms/feedback/done', `id=${id}`, html)).status).toBe(404)
})

test('a name goes with it only where an answer is asked for, and then it is that of the sign-in', async () => {
  const { url, data } = await start()
  const megan = await signedIn(url)
  expect((await megan.post('/lms/feedback', says({ text: 'No name.' }), json)).status).toBe(201)
  const asking = says({ text: 'With a name.', answer: 'yes' })
  expect((await megan.post('/lms/feedback', asking, json)).json).toEqual({ stored: true })
  const nobody = new Browser(url)
  expect((await nobody.post('/lms/feedback', asking, json)).json).toMatchObject({
    code: 'not-signed-in',
  })
  const page = await nobody.post('/lms/feedback', asking, html)
  expect(page.status).toBe(422)
  expect(page.text).toContain('With a name.</textarea>')
  expect(page.text).toContain('Sign in to get an answer')
  const store = sqliteStore(`${data}/moothall.sqlite`)
  expect((await store.feedback.all()).map(({ text, name }) => [text, name])).toEqual([
    ['No name.', null],
    ['With a name.', 'Megan Rees'],
  ])
  await store.close()
})

test('without a text, or with too long a one, the form comes back with what was typed and what to do', async () => {
  const { url } = await start()
  const browser = new Browser(url)
  const empty = await browser.post('/lms/feedback', says({ text: ' \r\n ', language: 'cy' }), html)
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('<a href="#text">Dywedwch beth sy’n anghywir neu ar goll</a>')
  const long = await browser.post('/lms/feedback', says({ text: 'ŵ'.repeat(2001) }), html)
  expect(long.text).toContain('at most 2,000 characters; these are 2,001')
  expect(long.text).toContain(`${'ŵ'.repeat(2001)}</textarea>`)
  const lines = await browser.post('/lms/feedback', says({ text: 'a\r\n'.repeat(1000) }), html)
  expect(lines.status).toBe(303)
  expect((await browser.post('/lms/feedback', says({ text: ' ' }), json)).json).toMatchObject({
    status: 422,
    code: 'nothing-said',
  })
})

test('what is said of a page that the site has not is refused in words, and a page that nobody keeps is taken', async () => {
  const { url } = await start()
  const browser = new Browser(url)
  for (const page of ['/nothing/', '//evil.example/x', 'https://evil.example/', 'javascript:x']) {
    const about = says({ page, text: `About ${page}`, language: 'cy' })
    const refused = await browser.post('/lms/feedback', about, html)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Nid oes tudalen o’r fath ar y safle hwn')
    expect((await browser.post('/lms/feedback', about, json)).json).toMatchObject({
      code: 'unknown-page',
    })
  }
  const back = await browser.get('/lms/feedback/thanks?back=https://evil.example/')
  expect(back.text).not.toMatch(/href="(https?:|javascript:|\/\/)/)
  const sent = await browser.post('/lms/feedback', says({ page: '/cy/about/', text: 'x' }), html)
  expect(sent.status).toBe(303)
  const champion = await signedIn(url, 'cari')
  expect((await champion.get('/lms/feedback')).text).toContain('whoever looks after this site')
})

test('what no form of ours sends is answered with a page in a browser, and with a problem elsewhere', async () => {
  const { url } = await start()
  const browser = new Browser(url)
  const wrong = says({ text: 'x', language: 'fr' })
  const page = await browser.post('/lms/feedback', wrong, html)
  expect(page.status).toBe(400)
  expect(page.text).toContain('<h1 class="govuk-heading-l">The form could not be read</h1>')
  expect((await browser.post('/lms/feedback', wrong, json)).json).toMatchObject({
    code: 'invalid-body',
  })
  const from = { ...html, referer: `${url}/cy/about/` }
  const long = await browser.post('/lms/feedback', says({ text: 'x'.repeat(300_000) }), from)
  expect([long.status, long.text.includes('Mae’r ffurflen yn rhy hir')]).toEqual([413, true])
  const megan = await signedIn(url)
  for (const [path, body] of [
    ['/lms/applications', 'kind=nothing'],
    ['/lms/applications/any/steps', 'seen=many'],
    ['/lms/applications/any/steps', 'to=nowhere'],
  ] as const) {
    const { status, text } = await megan.post(path, body, html)
    expect([status, text.includes('The form could not be read')]).toEqual([400, true])
  }
})

test('another site cannot send it, and one sender cannot send without end', async () => {
  const { url } = await start()
  const browser = new Browser(url)
  const other = await browser.post('/lms/feedback', says({ text: 'x' }), {
    ...json,
    'sec-fetch-site': 'cross-site',
  })
  expect(other.json).toMatchObject({ status: 403, code: 'cross-site' })
  for (let nth = 0; nth < mostFromOne; nth++)
    expect((await browser.post('/lms/feedback', says({ text: `${nth}` }), json)).status).toBe(201)
  const more = await browser.post('/lms/feedback', says({ text: 'more' }), json)
  expect(more.json).toMatchObject({ status: 429, code: 'too-much-feedback' })
  const page = await browser.post('/lms/feedback', says({ text: 'more' }), html)
  expect(page.status).toBe(429)
  expect(page.text).toContain('wait a quarter of an hour')
  expect(page.text).toContain('more</textarea>')
  // Who is signed in and says who they are is counted by themselves.
  const megan = await signedIn(url)
  expect((await megan.post('/lms/feedback', says({ text: 'y', answer: 'yes' }), json)).status).toBe(
    201,
  )
})

test('the post that keeps the page is told once a day, with the list to read it on', async () => {
  const there = await mailServer()
  onTestFinished(() => there.close())
  const { url } = await running({
    site: {
      ...withChampion,
      settings: settings.parse({
        name: 'Dyffryn Onnen County Council',
        address: 'https://social.onnen.example',
        endpoint: {
          mail: {
            ...{ host: '127.0.0.1', port: there.port, tls: 'none', from: 'no-reply@onnen.example' },
            reviews: 'communications@onnen.example',
          },
        },
      }),
    },
    now: () => new Date('2026-11-22T09:30:00Z'),
    env: {},
    pace: { idle: 20, random: Math.random, wait: () => 20 },
  })
  const browser = new Browser(url)
  for (const text of ['One.', 'Another.'])
    expect((await browser.post('/lms/feedback', says({ text }), json)).status).toBe(201)
  await expect.poll(() => there.received.length, { timeout: 20_000 }).toBe(1)
  await browser.post('/lms/feedback', says({ page: '/about/', text: 'Elsewhere.' }), json)
  await expect.poll(() => there.received.length, { timeout: 20_000 }).toBe(2)
  const [first] = there.received
  expect(first!.to).toEqual(['communications@onnen.example'])
  expect(wordsIn(first!.source)).toContain('Emergency Planning Officer')
  expect(wordsIn(first!.source)).toContain('https://social.onnen.example/lms/feedback')
  expect(wordsIn(first!.source)).not.toContain('One.')
})

test('what was done 90 days ago is taken away, and what nobody did after a year', async () => {
  const store = sqliteStore(`${temporary()}/moothall.sqlite`)
  onTestFinished(() => store.close())
  const put = (id: string, day: string) =>
    store.feedback.put(
      {
        ...{ id, page: `/${id}/`, language: 'en', text: 'x', learner: null },
        made: `${day}T09:00:00.000Z`,
      },
      '2020-01-01',
    )
  await put('old', '2025-11-22')
  await put('new', '2025-11-24')
  await put('done', '2026-08-01')
  await store.feedback.finish('done', '2026-08-24T09:00:00.000Z')
  const forget = (day: string, dry: boolean) =>
    forgetFeedback(store, '12 months' as Period, new Date(`${day}T12:00:00Z`), dry)
  expect(await forget('2026-11-21', true)).toBe(0)
  expect(await forget('2026-11-22', true)).toBe(2)
  expect(await forget('2026-11-22', false)).toBe(2)
  expect((await store.feedback.all()).map(({ id }) => id)).toEqual(['new'])
})

test('who has no role for it reads none of it', async () => {
  const { url } = await start()
  expect((await new Browser(url).get('/lms/feedback')).status).toBe(401)
  expect((await (await signedIn(url)).get('/lms/feedback')).status).toBe(403)
})
