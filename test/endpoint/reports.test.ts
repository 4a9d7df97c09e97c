import { expect, test } from 'vitest'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

const now = () => new Date('2026-11-22T12:00:00Z')

/** Megan and Ifan have read a course to its end, Megan in Welsh; and who works where is on the list of staff. */
async function learnt() {
  const server = await running({ now })
  for (const [person, language] of [
    ['megan', 'cy'],
    ['ifan', 'en'],
  ] as const) {
    const browser = await signedIn(server.url, person)
    const { token } = await browser.register('know-the-rules')
    await browser.post('/lms/commits', commitOf(token, { language, cmi: seen('why', 'how') }))
  }
  const store = sqliteStore(`${server.data}/moothall.sqlite`)
  const days = { starts: '2026-01-05', leaves: null }
  await store.staff.keep(
    [
      { identifier: 'megan', name: 'Megan Rees', service: 'Libraries', ...days },
      { identifier: 'nia', name: 'Nia Prys', service: 'Libraries', ...days },
    ],
    [],
  )
  await store.close()
  return server
}

test('a coordinator reads a report as a page, as CSV and as JSON', async () => {
  const server = await learnt()
  const ifan = await signedIn(server.url, 'ifan')
  const page = await ifan.get('/lms/reports/completions')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Megan Rees')
  expect(page.text).toContain('Ifan &lt;Hughes&gt; &amp; &quot;co&quot;')
  expect(page.text).toContain('22 November 2026')
  const csv = await ifan.get('/lms/reports/completions.csv')
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="completions.csv"')
  expect(csv.text.split('\r\n')).toEqual([
    'learner,service,course,status,score,completed,renewed,until,language',
    '"Ifan <Hughes> & ""co""",,know-the-rules,completed,,2026-11-22,,,en',
    'Megan Rees,Libraries,know-the-rules,completed,,2026-11-22,,,cy',
    '',
  ])
  expect((await ifan.get('/lms/reports/welsh.json')).json).toMatchObject({
    report: 'welsh',
    day: '2026-11-22',
    rows: [['2026–27', 'know-the-rules', 'no', 2, 1, 0.5]],
  })
})

test('a report in Welsh is Welsh to its last word', async () => {
  const server = await learnt()
  const ifan = await signedIn(server.url, 'ifan')
  const { text } = await ifan.get('/lms/reports/attention?language=cy')
  expect(text).toContain('<html lang="cy">')
  expect(text).toContain('Yn hwyr, ar fin dod i ben, wedi dod i ben')
  expect(text).toContain('Cynefino')
  expect(text).toContain('4 Chwefror 2026')
})

test('a learner sees no report, and no name gets out', async () => {
  const server = await learnt()
  const megan = await signedIn(server.url)
  for (const path of ['', '/courses', '/courses.csv', '/completions.json']) {
    const answer = await megan.get(`/lms/reports${path}`)
    expect(answer.status, path).toBe(403)
    expect(answer.text).not.toContain('Ifan')
  }
})

test('nobody sees a report before they sign in', async () => {
  const { url } = await learnt()
  const answer = await fetch(`${url}/lms/reports/courses.json`)
  expect(answer.status).toBe(401)
})

test('a technician sees counts, without the small ones, and no list of people', async () => {
  const people = [{ id: 'gwyn', name: 'Gwyn', roles: ['technician' as const] }]
  const endpoint = {
    ...site.settings.endpoint,
    development_people: [...site.settings.endpoint.development_people, ...people],
  }
  const { url } = await running({
    now,
    site: { ...site, settings: { ...site.settings, endpoint } },
  })
  const megan = await signedIn(url, 'megan')
  const { token } = await megan.register('know-the-rules')
  await megan.post('/lms/commits', commitOf(token, { cmi: seen('why') }))
  const gwyn = await signedIn(url, 'gwyn')
  expect((await gwyn.get('/lms/reports/courses.json')).json).toMatchObject({
    hidden: true,
    rows: [['know-the-rules', null, 0, 0, 0, 0, 0]],
  })
  expect((await gwyn.get('/lms/reports/completions')).status).toBe(403)
  expect((await gwyn.get('/lms/reports')).text).not.toContain('completions')
})

test('who read a list of people is in the audit log, and a list of counts leaves none', async () => {
  const server = await learnt()
  const ifan = await signedIn(server.url, 'ifan')
  await ifan.get('/lms/reports/courses')
  await ifan.get('/lms/reports/completions')
  const store = sqliteStore(`${server.data}/moothall.sqlite`, { readOnly: true })
  expect(await store.audit.since('2026-11-22')).toMatchObject([
    { action: 'read-report', detail: 'completions', about: null },
  ])
  await store.close()
})

test('a day that is no day is said beside its field, and what was written stays', async () => {
  const server = await learnt()
  const ifan = await signedIn(server.url, 'ifan')
  const answer = await ifan.get('/lms/reports/courses?from=31%20February&course=know-the-rules')
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('<a href="#from">Write the date like 2026-04-01</a>')
  expect(answer.text).toContain('value="31 February"')
  expect(answer.text).toContain('<option value="know-the-rules" selected>')
})

test.each(['/lms/reports/nothing', '/lms/reports/courses.xml', '/lms/reports/constructor'])(
  '%s is no report',
  async (path) => {
    const ifan = await signedIn((await learnt()).url, 'ifan')
    expect((await ifan.get(path)).status).toBe(404)
  },
)

test("one person's record is reached from their name, and who looked is in the audit log", async () => {
  const server = await learnt()
  const ifan = await signedIn(server.url, 'ifan')
  const list = await ifan.get('/lms/reports/completions')
  const [, link = ''] = /href="([^"]+)">Megan Rees</.exec(list.text) ?? []
  const page = await ifan.get(link.replaceAll('&amp;', '&'))
  expect(page.status).toBe(200)
  expect(page.text).toContain('The record of Megan Rees')
  expect(page.text).not.toContain('Ifan &lt;')
  const store = sqliteStore(`${server.data}/moothall.sqlite`, { readOnly: true })
  const megan = (await store.learners()).find(({ name }) => name === 'Megan Rees')
  expect((await store.audit.since('2026-11-22')).at(-1)).toMatchObject({
    action: 'read-report',
    detail: 'record',
    about: megan?.key,
  })
  await store.close()
  expect((await ifan.get('/lms/reports/record?learner=nobody')).status).toBe(404)
})
