/** A certificate from the record, and what those who check it learn. */
import { describe, expect, test } from 'vitest'
import { Browser, commitOf, form, seen, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'
import { licence, reading } from './support/site.ts'

/** Megan has completed two courses; the day can be moved on. */
async function completed() {
  let day = '2026-11-22'
  const server = await running({ now: () => new Date(`${day}T12:00:00Z`) })
  const megan = await signedIn(server.url)
  const read = await megan.register(reading.id)
  await megan.post('/lms/commits', commitOf(read.token, { cmi: seen('why', 'how') }))
  await pass(megan)
  const number = (await megan.attempt(licence.id)).certificate!
  return {
    url: server.url,
    megan,
    number,
    on: async (later: string, person: string) => {
      day = later
      return signedIn(server.url, person)
    },
  }
}

/** Option "a" is right everywhere. */
async function pass(browser: Browser) {
  const { token, attempt } = await browser.register(licence.id)
  const test = attempt.tests.at(-1)!
  const interactions = test.questions.map(({ id }) => ({
    id,
    type: 'choice' as const,
    learner_response: 'a',
  }))
  const cmi = { ...seen('voice', 'consent'), interactions }
  await browser.post('/lms/commits', commitOf(token, { submits: test.id, cmi }))
}

const check = (browser: Browser, fields: Record<string, string>) =>
  browser.post('/lms/certificates/', new URLSearchParams(fields).toString(), form)

describe('a certificate', () => {
  test('has a number from the record, one for each completed course, and none before', async () => {
    const { megan, number, url } = await completed()
    const other = (await megan.attempt(reading.id)).certificate
    expect(number).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(other).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(other).not.toBe(number)
    const samir = await signedIn(url, 'samir')
    await samir.register(reading.id)
    expect((await samir.attempt(reading.id)).certificate).toBeUndefined()
  })

  test('shows its holder their name, the course, the number and the days, in either language', async () => {
    const { megan, number } = await completed()
    const { text, status } = await megan.get(`/lms/certificates/${number}`)
    expect(status).toBe(200)
    for (const said of ['Megan Rees', 'Licence to post', number, '22 November 2026'])
      expect(text).toContain(said)
    expect(text).toContain('<dt>Valid until</dt><dd>22 November 2027</dd>')
    const welsh = await megan.get(`/lms/certificates/${number}?language=cy`)
    expect(welsh.text).toContain('<html lang="cy">')
    expect(welsh.text).toContain('<dt>Yn ddilys tan</dt><dd>22 Tachwedd 2027</dd>')
  })

  test('of a course that stands for good names no end', async () => {
    const { megan } = await completed()
    const { certificate } = await megan.attempt(reading.id)
    const { text } = await megan.get(`/lms/certificates/${certificate}`)
    expect(text).toContain('Certificate number')
    expect(text).not.toContain('Valid until')
  })

  test('keeps its number when it is renewed, and says when it lapsed until it is', async () => {
    const { on, number } = await completed()
    const lapsed = await on('2028-02-01', 'megan')
    expect((await lapsed.get(`/lms/certificates/${number}`)).text).toContain(
      'This licence lapsed on 22 November 2027.',
    )
    await pass(lapsed)
    const { text } = await lapsed.get(`/lms/certificates/${number}`)
    expect(text).not.toContain('lapsed')
    expect(text).toContain('<dt>Issued on</dt><dd>1 February 2028</dd>')
    expect(text).toContain('<dt>Valid until</dt><dd>1 February 2029</dd>')
  })
})

describe('a number that is checked', () => {
  test('tells a colleague the course and whether it stands, and never whose it is', async () => {
    const { on, number } = await completed()
    const samir = await on('2026-12-01', 'samir')
    const typed = number.toLowerCase().replaceAll('-', ' ')
    for (const { text, status } of [
      await check(samir, { number: typed }),
      await samir.get(`/lms/certificates/${number}`),
    ]) {
      expect(status).toBe(200)
      expect(text).toContain('This certificate is on record')
      expect(text).toContain('Licence to post')
      expect(text).toContain('Valid until 22 November 2027')
      expect(text).not.toContain('Megan')
    }
    const later = await on('2027-11-22', 'samir')
    expect((await check(later, { number })).text).toContain('Lapsed on 22 November 2027')
  })

  test('says whether the name on the paper is the right one', async () => {
    const { on, number } = await completed()
    const samir = await on('2026-12-01', 'samir')
    expect((await check(samir, { number, name: 'megan  rees' })).text).toContain(
      'The name is the one on record.',
    )
    const wrong = await check(samir, { number, name: 'Samir Ali' })
    expect(wrong.text).toContain('The name is not the one on record.')
    expect(wrong.text).not.toContain('Megan')
  })

  test('tells the roles whose it is, and shows them the certificate', async () => {
    const { on, number } = await completed()
    const tomos = await on('2026-12-01', 'tomos')
    expect((await check(tomos, { number })).text).toContain('Megan Rees')
    expect((await tomos.get(`/lms/certificates/${number}`)).text).toContain(
      '<p class="mh-certificate__name">Megan Rees</p>',
    )
  })

  test('that no certificate has is not known; a slip and half a number are said to be such', async () => {
    const { url } = await completed()
    const samir = await signedIn(url, 'samir')
    const unknown = await check(samir, { number: '0000-0000-0000-0000' })
    expect(unknown.status).toBe(404)
    expect(unknown.text).toContain('This certificate is not on record')
    const slip = await check(samir, { number: '0000-0000-0000-0001' })
    expect(slip.status).toBe(422)
    expect(slip.text).toContain('one of its letters or digits is wrong')
    const half = await check(samir, { number: '<b>' })
    expect(half.text).toContain('<a href="#number">Type the number of the certificate.')
    expect(half.text).toContain('value="&lt;b&gt;"')
  })

  test('tells nobody anything who has not signed in, or who comes from another site', async () => {
    const { url, number } = await completed()
    const nobody = new Browser(url)
    for (const path of [`/lms/certificates/${number}`, '/lms/certificates/']) {
      const { status, text } = await nobody.get(path, { accept: 'text/html' })
      expect(status).toBe(401)
      expect(text).toContain(`/lms/sign-in?back=${encodeURIComponent(path)}`)
      expect(text).not.toContain('Licence')
    }
    const samir = await signedIn(url, 'samir')
    const headers = { ...form, 'sec-fetch-site': 'cross-site' }
    expect((await samir.post('/lms/certificates/', 'number=1', headers)).status).toBe(403)
  })
})
