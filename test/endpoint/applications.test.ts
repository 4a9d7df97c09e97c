/** Applying and deciding, over a real endpoint: every route, wrong input, and who may do what. */
import { describe, expect, test } from 'vitest'
import type { ApplicationSite } from '#model/application-site.ts'
import { post } from '#model/post.ts'
import type { ApplicationView } from '#model/wire/application.ts'
import { Browser, form, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

const posts = [
  { id: 'chief', title: { en: 'Chief Executive', cy: 'Prif Weithredwr' }, service: 'Office' },
  { id: 'head', title: 'Head of Highways', service: 'Highways', reports_to: 'chief' },
  { id: 'engineer', title: 'Engineer', service: 'Highways', reports_to: 'head' },
  { id: 'librarian', title: 'Librarian', service: 'Libraries', reports_to: 'chief' },
  { id: 'empty', title: 'Nobody', service: 'Libraries', reports_to: 'chief', vacant: true },
].map((each) => post.parse(each))

const applications: ApplicationSite = {
  posts,
  accounts: [
    {
      id: 'council-facebook',
      platform: 'facebook',
      handle: '@DyffrynOnnen',
      url: 'https://www.facebook.com/dyffrynonnen',
      status: 'active',
    },
  ],
  people: [
    { holder: 'aaaaaaaa', name: 'Samir Ali', post: 'engineer', learner: 'samir' },
    { holder: 'bbbbbbbb', name: 'Megan Rees', post: 'head', learner: 'megan' },
  ],
  roles: new Map([
    ['champion', ['librarian']],
    ['coordinator', ['chief']],
  ]),
  guidelines: new Map(),
  register: new Set(),
}

const people = [
  { id: 'samir', name: 'Samir <Ali>', roles: [] },
  { id: 'megan', name: 'Megan Rees', roles: [] },
  { id: 'nia', name: 'Nia Prys', roles: ['champion' as const] },
  { id: 'gwen', name: 'Gwen Howells', roles: ['coordinator' as const] },
  { id: 'ceri', name: 'Ceri Morgan', roles: [] },
]
const served = {
  ...site,
  applications,
  settings: {
    ...site.settings,
    endpoint: { ...site.settings.endpoint, development_people: people },
  },
}
const started = () => running({ site: served })

const licence = {
  kind: 'licence',
  business_goal: 'Drivers hear of a closed road before they set out.',
  platforms: ['facebook', 'x'],
  languages: ['en', 'cy'],
  job_description: 'Tells drivers about the roads on the council’s accounts.',
}
const account = {
  kind: 'account',
  post: 'engineer',
  why: 'Drivers ring us in bad weather and cannot get through.',
  needed: 'The council account is read by few of them at night.',
  business_goal: 'Nobody drives into a closed road unwarned.',
  audience: 'Drivers in the county',
  platform: 'mastodon',
  channel: 'Our own survey says that they are there already.',
  handle: '@OnnenRoads',
  url: 'https://social.example/@OnnenRoads',
  display_name: 'Onnen Roads',
  purpose: 'Says which roads are closed today.',
  account_language: 'bilingual',
  deputy: 'librarian',
  hours: 'Every day, 6am to 10pm',
  response: 'within one hour',
  out_of_hours: 'The duty engineer is rung.',
  time: '3 hours a week',
  content_plan: 'Closures each morning, and works each Friday afternoon.',
  measures: 'Calls in bad weather fall by a fifth.',
  handover: 'The sign-in is in the team vault, which the deputy opens.',
}
const page = { accept: 'text/html' }
const posted = { ...form, ...page }
const encoded = (fields: Record<string, string | string[]>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  ).toString()

async function applied(url: string, fields: object = licence, who = 'samir') {
  const browser = await signedIn(url, who)
  const { json, status } = await browser.post('/lms/applications', fields)
  return { browser, status, view: json as ApplicationView }
}
const step = (browser: Browser, id: string, fields: object) =>
  browser.post(`/lms/applications/${id}/steps`, fields)
const codeOf = ({ json }: { json: unknown }) => (json as { code?: string }).code

describe('an application', () => {
  test('goes from the form to the line manager, the champion and back to the applicant', async () => {
    const { url } = await started()
    const { browser, status, view } = await applied(url)
    expect(status).toBe(201)
    expect(view).toMatchObject({ state: 'submitted', post: 'engineer', may: ['withdrawn'] })
    expect(view.answers).toMatchObject({ platforms: 'facebook, x', languages: 'en, cy' })
    expect(view.evidence).toEqual({ course: { id: 'licence-to-post' } })
    expect(JSON.stringify(view)).not.toContain('samir')

    const megan = await signedIn(url, 'megan')
    const waiting = (await megan.get('/lms/applications')).json as { waiting: ApplicationView[] }
    expect(waiting.waiting.map(({ id }) => id)).toEqual([view.id])
    expect((await step(megan, view.id, { to: 'approved' })).status).toBe(409)
    const agreed = await step(megan, view.id, { to: 'manager-agreed', seen: 1 })
    expect(agreed.json).toMatchObject({
      state: 'manager-agreed',
      may: [],
      applicant: 'Samir <Ali>',
    })

    const nia = await signedIn(url, 'nia')
    const approved = await step(nia, view.id, { to: 'approved', reason: 'Well argued.', seen: 2 })
    expect(approved.json).toMatchObject({
      state: 'approved',
      log: [
        { to: 'submitted', by: 'engineer' },
        { to: 'manager-agreed', by: 'head' },
        { to: 'approved', by: 'librarian', reason: 'Well argued.' },
      ],
    })
    const { text } = await browser.get(`/lms/applications/${view.id}`, page)
    expect(text).toContain('Reason: Well argued.')
    expect(text).toContain('(Librarian)')
    expect(text).not.toContain('Nia')
    expect((await step(nia, view.id, { to: 'refused', reason: 'No.' })).status).toBe(409)
  })

  test('is returned with a reason, changed, and sent again', async () => {
    const { url } = await started()
    const { browser, view } = await applied(url)
    const megan = await signedIn(url, 'megan')
    const without = await step(megan, view.id, { to: 'returned' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Say why')
    await step(megan, view.id, { to: 'returned', reason: 'Which roads?' })
    const change = await browser.get(`/lms/applications/${view.id}/change`, page)
    expect(change.text).toContain('Drivers hear of a closed road before they set out.</textarea>')
    expect(change.text).toContain('value="x" checked')
    const bad = await browser.post(
      `/lms/applications/${view.id}/answers`,
      encoded({ ...licence, business_goal: 'Roads' }),
      posted,
    )
    expect(bad.status).toBe(422)
    const goal = 'Drivers hear of a closed main road before they set out.'
    const again = await browser.post(
      `/lms/applications/${view.id}/answers`,
      encoded({ ...licence, business_goal: goal }),
      posted,
    )
    expect(again.status).toBe(303)
    const { json } = await browser.get(`/lms/applications/${view.id}`)
    expect(json).toMatchObject({ state: 'submitted', answers: { business_goal: goal } })
    expect((await browser.get(`/lms/applications/${view.id}/change`)).status).toBe(409)
  })

  test('is withdrawn by the applicant alone, and ends there', async () => {
    const { url } = await started()
    const { browser, view } = await applied(url)
    const megan = await signedIn(url, 'megan')
    expect(codeOf(await step(megan, view.id, { to: 'withdrawn' }))).toBe('impossible-step')
    const gone = await browser.post(
      `/lms/applications/${view.id}/steps`,
      'to=withdrawn&seen=1&language=cy',
      posted,
    )
    expect(gone.headers.get('location')).toBe(`/lms/applications/${view.id}?language=cy`)
    expect((await browser.get(`/lms/applications/${view.id}?language=cy`, page)).text).toContain(
      'Tynnwyd yn ôl',
    )
    expect(codeOf(await step(browser, view.id, { to: 'withdrawn' }))).toBe('impossible-step')
    expect((await applied(url)).status).toBe(201)
  })

  test('of two who decide at once, one wins and the other is told', async () => {
    const { url } = await started()
    const { view } = await applied(url)
    const [one, two] = await Promise.all([signedIn(url, 'megan'), signedIn(url, 'megan')])
    const both = await Promise.all([
      step(one, view.id, { to: 'manager-agreed', seen: 1 }),
      step(two, view.id, { to: 'refused', reason: 'No time.', seen: 1 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.map(codeOf)).toContain('already-decided')
    const stale = await one.post(
      `/lms/applications/${view.id}/steps`,
      'to=refused&seen=1&reason=A+long+reason',
      posted,
    )
    expect([404, 409]).toContain(stale.status)
    if (stale.status === 409) expect(stale.text).toContain('Somebody has decided meanwhile')
  })
})

describe('who may', () => {
  test('nobody sees what is not theirs: it is not there', async () => {
    const { url } = await started()
    const { view } = await applied(url)
    for (const who of ['ceri', 'gwen']) {
      const other = await signedIn(url, who)
      const seen = await other.get(`/lms/applications/${view.id}`)
      expect([seen.status, codeOf(seen)]).toEqual([404, 'unknown-application'])
      expect((await step(other, view.id, { to: 'manager-agreed' })).status).toBe(404)
      expect((await other.post(`/lms/applications/${view.id}/answers`, licence)).status).toBe(404)
      expect((await other.get(`/lms/applications/${view.id}/change`)).status).toBe(404)
      expect((await other.get('/lms/applications')).json).toEqual({ yours: [], waiting: [] })
      const shown = await other.get(`/lms/applications/${view.id}`, page)
      expect(shown.text).toContain('There is no such application')
    }
    const nobody = new Browser(url)
    for (const path of ['', `/${view.id}`, '/known'])
      expect(codeOf(await nobody.get(`/lms/applications${path}`))).toBe('not-signed-in')
    expect(codeOf(await nobody.post('/lms/applications', licence))).toBe('not-signed-in')
  })

  test('nobody decides about their own application, whatever their role or link', async () => {
    const { url } = await started()
    const { browser, view } = await applied(url, { ...licence, post: 'librarian' }, 'nia')
    expect(view.may).toEqual(['withdrawn'])
    const { text } = await browser.get(`/lms/applications/${view.id}`, page)
    const [, link = ''] = /[?&]link=([\w-]{20,})/.exec(text) ?? []
    expect(link).not.toBe('')
    const own = await step(browser, view.id, { to: 'manager-agreed', link })
    expect(codeOf(own)).toBe('impossible-step')

    // The registers do not say who the Chief Executive is: whoever is given the link agrees.
    const ceri = await signedIn(url, 'ceri')
    expect((await ceri.get(`/lms/applications/${view.id}?link=guessed`)).status).toBe(404)
    const read = await ceri.get(`/lms/applications/${view.id}?link=${link}`, page)
    expect(read.text).toContain('You are asked as the line manager')
    const agreed = await ceri.post(
      `/lms/applications/${view.id}/steps`,
      `to=manager-agreed&seen=1&link=${link}`,
      posted,
    )
    expect(agreed.status).toBe(303)
    const after = await browser.get(`/lms/applications/${view.id}`, page)
    expect(after.text).toContain('By the link that was passed on')
    expect(codeOf(await step(browser, view.id, { to: 'approved' }))).toBe('impossible-step')
    expect(codeOf(await step(ceri, view.id, { to: 'approved', link }))).toBe('impossible-step')
  })

  test('where the post reports to nobody, there is no link to pass on: the role hears both sides', async () => {
    const { url } = await started()
    const { browser, view } = await applied(url, { ...licence, post: 'chief' }, 'ceri')
    const { text } = await browser.get(`/lms/applications/${view.id}`, page)
    expect(text).not.toContain('link=')
    expect(text).not.toContain('line manager is')
    const nia = await signedIn(url, 'nia')
    expect((await step(nia, view.id, { to: 'manager-agreed' })).status).toBe(200)
    expect((await step(nia, view.id, { to: 'approved' })).status).toBe(200)
  })

  test('a form of another site is refused', async () => {
    const { url } = await started()
    const { browser, view } = await applied(url)
    const cross = { 'sec-fetch-site': 'cross-site' }
    for (const path of ['', `/${view.id}/steps`, `/${view.id}/answers`])
      expect(codeOf(await browser.post(`/lms/applications${path}`, licence, cross))).toBe(
        'cross-site',
      )
  })
})

describe('a form', () => {
  test('without a script is shown again with every fault and everything that was typed', async () => {
    const { url } = await started()
    const browser = await signedIn(url, 'ceri')
    const fields = {
      ...account,
      post: 'enginer',
      deputy: 'empty',
      business_goal: 'Roads',
      platform: 'facebook',
      handle: 'HTTPS://m.fb.com/DyffrynOnnen/',
      url: '',
      why: '<b>Drivers</b> ring us in bad weather\u0007 always.',
      display_name: 'x'.repeat(101),
      handover: 'The password: hunter22 is in the vault there.',
    }
    const { status, text } = await browser.post('/lms/applications', encoded(fields), posted)
    expect(status).toBe(422)
    for (const says of [
      'There is a problem',
      'will own and manage the account? Choose from the list',
      'Choose a post that somebody holds',
      'at least 5 words',
      'The council has this account already: see “council-facebook”',
      'characters in it that cannot be seen',
      '100 characters at most',
      'Take out what looks like a password',
    ])
      expect(text).toContain(says)
    expect(text).toContain('<a href="#handle">')
    expect(text).toContain('&lt;b&gt;Drivers&lt;/b&gt;')
    expect(text).toContain('value="HTTPS://m.fb.com/DyffrynOnnen/"')
    expect(text.match(/id="why"/g)).toHaveLength(1)
    const welsh = encoded({ kind: 'licence', language: 'cy' })
    const empty = await browser.post('/lms/applications', welsh, posted)
    expect(empty.text).toContain('Dewiswch eich swydd')
    expect(empty.text).toContain('<html lang="cy">')
  })

  test('that is sent by nobody is shown again with what was typed, and how to sign in', async () => {
    const { url } = await started()
    const { status, text } = await new Browser(url).post(
      '/lms/applications',
      encoded(licence),
      posted,
    )
    expect(status).toBe(401)
    expect(text).toContain('You are not signed in')
    expect(text).toContain('Drivers hear of a closed road before they set out.</textarea>')
  })

  test('that is sent twice is one application, with its number or without', async () => {
    const { url } = await started()
    const { browser, view } = await applied(url)
    const again = await browser.post('/lms/applications', licence)
    expect([again.status, (again.json as ApplicationView).id]).toEqual([200, view.id])
    const other = { ...licence, business_goal: 'Walkers hear of a closed path in time.' }
    const second = await browser.post('/lms/applications', other)
    expect(second.json).toEqual({
      faults: [
        {
          field: 'post',
          code: 'open-already',
          text: 'You have applied for this already: see “Your applications”',
        },
      ],
    })
    const mine = { ...account, submission: 'form-1' }
    const first = await browser.post('/lms/applications', mine)
    expect(first.status).toBe(201)
    const repeated = await browser.post('/lms/applications', mine)
    expect((repeated.json as ApplicationView).id).toBe((first.json as ApplicationView).id)
    // Who went back to the form and changed it is told, and not led to what they sent first.
    const time = '5 hours a week'
    const changed = await browser.post('/lms/applications', { ...mine, time })
    expect(changed.json).toMatchObject({ faults: [{ field: 'handle', code: 'open-already' }] })
    const elsewhere = { handle: '@OnnenLanes', url: 'https://social.example/@OnnenLanes' }
    const anew = await browser.post('/lms/applications', { ...mine, ...elsewhere })
    expect(anew.status).toBe(201)
    const ceri = await applied(
      url,
      { ...account, url: 'https://social.example/@onnenroads/' },
      'ceri',
    )
    expect(ceri.view).toMatchObject({ faults: [{ field: 'handle', code: 'asked-already' }] })
  })

  test('is not taken from who has ten that nobody has decided', async () => {
    const { url } = await started()
    const ceri = await signedIn(url, 'ceri')
    const send = (number: number) =>
      ceri.post('/lms/applications', {
        ...account,
        handle: `@Lane${number}`,
        url: `https://social.example/@Lane${number}`,
      })
    for (let number = 1; number <= 10; number++) expect((await send(number)).status).toBe(201)
    expect((await send(11)).json).toMatchObject({ faults: [{ field: 'post', code: 'too-many' }] })
  })

  test('of no known shape is a problem', async () => {
    const { url } = await started()
    const browser = await signedIn(url, 'ceri')
    for (const body of [{}, { kind: 'pony' }, [], { kind: 'licence', post: { id: 1 } }])
      expect(codeOf(await browser.post('/lms/applications', body))).toBe('invalid-body')
    expect(codeOf(await browser.post('/lms/applications', 'kind=pony', form))).toBe('invalid-body')
  })

  test('need not ask what is known', async () => {
    const { url } = await started()
    const samir = await signedIn(url, 'samir')
    expect((await samir.get('/lms/applications/known?language=cy')).json).toEqual({
      shared: false,
      post: 'engineer',
      facts: [
        { term: 'Gwasanaeth', says: 'Highways' },
        { term: 'Swydd y rheolwr llinell', says: 'Head of Highways' },
        { term: 'Cwrs', says: 'Licence to post: heb ei gwblhau eto' },
        { term: 'Canllawiau a gydnabuwyd', says: 'Dim eto' },
      ],
    })
    expect((await (await signedIn(url, 'ceri')).get('/lms/applications/known')).json).toMatchObject(
      {
        facts: [{ term: 'Course' }, { term: 'Guidelines acknowledged' }],
      },
    )
  })
})
