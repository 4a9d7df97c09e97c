import { request } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportedCourse } from '#model/imported.ts'
import { contentHosts } from '../../src/server/content/hosts.ts'
import { commitOf, signedIn } from './support/browser.ts'
import { running, temporary, write } from './support/running.ts'
import { site } from './support/site.ts'

const course = (id: string, ...items: string[]): ImportedCourse => ({
  id,
  title: `Course ${id}`,
  scorm: '1.2',
  manifest: { identifier: 'M', file: 'imsmanifest.xml' },
  organization: { id: 'O', objectivesGlobalToSystem: true, sharedDataGlobalToSystem: true },
  items: items.map((item) => ({
    id: item,
    title: item,
    visible: true,
    launch: { kind: 'sco', resource: 'R', file: 'index.html', href: 'index.html' },
    children: [],
  })),
  source: { file: 'a.zip', sha256: 'a'.repeat(64), files: 1, bytes: 1 },
  imported: '2026-11-22' as ImportedCourse['imported'],
  notes: [],
})

async function withPackages() {
  const shelf = join(temporary(), 'imported')
  write(shelf, {
    'golf/package/Pages/Index.html': '<h1>Golf</h1>',
    'golf/imported.json': '{"secret":1}',
    'chess/package/index.html': '<h1>Chess</h1>',
  })
  const courses = [course('golf', 'one', 'two'), course('chess', 'only')]
  return running({ imported: { shelf, courses } })
}

/** `fetch` does not let a caller choose the Host. */
const ask = (url: string, host: string, path: string) =>
  new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((done, fail) => {
    const { hostname, port } = new URL(url)
    request({ hostname, port, path, headers: { host: `${host}:${port}` } }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, text, headers: answer.headers }),
      )
    })
      .on('error', fail)
      .end()
  })

test('a package is served on its own host, in whatever capitals its pages ask for it', async () => {
  const { url } = await withPackages()
  const page = await ask(url, 'golf.localhost', '/package/pages/index.HTML')
  expect([page.status, page.text]).toEqual([200, '<h1>Golf</h1>'])
  expect(page.headers['content-type']).toMatch(/^text\/html/)
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.headers['set-cookie']).toBeUndefined()
})

test('the policy of a package lets it talk to its own host only, and be framed by the intranet only', async () => {
  const { url } = await withPackages()
  const { headers } = await ask(url, 'golf.localhost', '/moothall-host/')
  const policy = String(headers['content-security-policy'])
  const { port } = new URL(url)
  expect(policy).toContain("connect-src 'self';")
  expect(policy).toContain(
    `frame-ancestors 'self' http://localhost:${port} http://127.0.0.1:${port}`,
  )
})

test.each([
  ['golf.localhost', '/', 404],
  ['golf.localhost', '/lms/me', 404],
  ['golf.localhost', '/lms/sign-in', 404],
  ['golf.localhost', '/package/../imported.json', 404],
  ['golf.localhost', '/package/%2e%2e/imported.json', 404],
  ['golf.localhost', '/package/..%2fimported.json', 404],
  ['golf.localhost', '/package/index.html', 404],
  ['golf.localhost', '/moothall-host/..%2f..%2fstart.ts', 404],
  ['rugby.localhost', '/package/index.html', 421],
  ['rugby.localhost', '/lms/me', 421],
  ['golf.chess.localhost', '/package/index.html', 421],
])('%s answers %s with %i', async (host, path, status) => {
  const { url } = await withPackages()
  const answer = await ask(url, host, path)
  expect([answer.status, answer.text.includes('secret')]).toEqual([status, false])
})

test('the intranet says where a package lives, and lets its player page alone frame packages', async () => {
  const { url, dist } = await withPackages()
  write(dist, { 'learn/golf/index.html': 'Golf', 'learn/know-the-rules/index.html': 'Own' })
  const { port } = new URL(url)
  const origin = `http://golf.localhost:${port}`
  const anyPackage = `http://\\*\\.localhost:${port}`
  expect(JSON.parse((await ask(url, 'localhost', '/moothall-content/golf.json')).text)).toEqual({
    origin,
  })
  const policyOf = async (path: string) =>
    String((await ask(url, 'localhost', path)).headers['content-security-policy'])
  expect(await policyOf('/learn/golf/')).toMatch(new RegExp(`; frame-src ${anyPackage}$`))
  expect(await policyOf('/learn/know-the-rules/')).not.toContain('frame-src')
  expect((await ask(url, 'localhost', '/moothall-content/rugby.json')).status).toBe(404)
})

test('each learner has a host of their own of each package, the same at each visit', async () => {
  const { url } = await withPackages()
  const hostOf = async (person: string, id: string) => {
    const browser = await signedIn(url, person)
    const { origin } = (await browser.get(`/moothall-content/${id}.json`)).json as {
      origin: string
    }
    return new URL(origin).hostname
  }
  const megan = await hostOf('megan', 'golf')
  expect(megan).toMatch(/^golf--[0-9a-f]{8}\.\w+/)
  expect(await hostOf('megan', 'golf')).toBe(megan)
  expect(await hostOf('ifan', 'golf')).not.toBe(megan)
  expect((await hostOf('megan', 'chess')).slice(-18)).not.toBe(megan.slice(-18))
  expect((await ask(url, megan, '/package/pages/index.html')).text).toBe('<h1>Golf</h1>')
  expect((await ask(url, megan, '/lms/me')).status).toBe(404)
})

test('with a name of its own for content, only hosts below it are packages', () => {
  const hosts = contentHosts(
    (id) => id === 'golf',
    'https://*.content.example',
    'https://intranet.example/',
  )
  expect(hosts.of('golf.content.example').kind).toBe('package')
  expect(hosts.of('golf--0a1b2c3d.content.example')).toEqual({ kind: 'package', id: 'golf' })
  expect(hosts.of('golf--0a1b.content.example').kind).toBe('stranger')
  expect(hosts.of('rugby--0a1b2c3d.content.example').kind).toBe('stranger')
  expect(hosts.of('rugby.content.example').kind).toBe('stranger')
  expect(hosts.of('golf.localhost').kind).toBe('intranet')
  expect(hosts.originOf('golf', 'intranet.example')).toBe('https://golf.content.example')
  const mine = new URL(hosts.originOf(`${'a'.repeat(50)}-99`, 'intranet.example', 'a-learner'))
  expect(mine.hostname.split('.')[0]!.length).toBeLessThanOrEqual(63)
  expect(hosts.intranet('golf.content.example')).toEqual(['https://intranet.example'])
})

test('a name for content without a star, or a site without an address, is refused with the remedy', () => {
  expect(() => contentHosts(() => true, 'https://content.example', 'https://a.example')).toThrow(
    'such as https://*.content.example',
  )
  expect(() => contentHosts(() => true, 'https://*.content.example')).toThrow('set "address"')
})

test("a course is rolled up from what its parts say, and each part's state is the latest one", async () => {
  const { url } = await withPackages()
  const browser = await signedIn(url)
  const { token } = await browser.register('golf')
  const say = (sequence: number, sco: string, cmi: object, final = false) =>
    browser.post('/lms/commits', commitOf(token, { sequence, sco, cmi, final }))
  await say(1, 'one', { suspend_data: 'a', exit: 'suspend', session_time: 'PT10S' })
  await say(
    2,
    'one',
    {
      completion_status: 'completed',
      success_status: 'passed',
      score: { raw: 40, min: 0, max: 50 },
      session_time: 'PT30S',
    },
    true,
  )
  expect(await browser.attempt('golf')).toMatchObject({ status: 'in progress', seen: ['one'] })
  await say(3, 'two', { completion_status: 'completed', suspend_data: 'b', session_time: 'PT5S' })
  const attempt = await browser.attempt('golf')
  expect(attempt).toMatchObject({
    status: 'passed',
    seen: ['one', 'two'],
    location: 'two',
    score: { scaled: 0.8, correct: 80, of: 100 },
  })
  const { scos } = JSON.parse(attempt.suspend_data ?? '')
  expect(scos.one).toMatchObject({ success_status: 'passed', seconds: 30 })
  expect(scos.two).toMatchObject({ suspend_data: 'b', seconds: 5 })
})

test('a part that failed keeps a course from being complete, and no later failure takes a pass away', async () => {
  const { url } = await withPackages()
  const browser = await signedIn(url)
  const { token } = await browser.register('chess')
  const say = (sequence: number, success_status: 'passed' | 'failed') =>
    browser.post(
      '/lms/commits',
      commitOf(token, {
        sequence,
        sco: 'only',
        cmi: { completion_status: 'completed', success_status },
      }),
    )
  await say(1, 'failed')
  expect((await browser.attempt('chess')).status).toBe('failed')
  await say(2, 'passed')
  expect((await browser.attempt('chess')).status).toBe('passed')
  await say(3, 'failed')
  expect((await browser.attempt('chess')).status).toBe('passed')
})

test('a part that the package does not have is refused', async () => {
  const { url } = await withPackages()
  const browser = await signedIn(url)
  const { token } = await browser.register('chess')
  const answer = await browser.post('/lms/commits', commitOf(token, { sco: 'course' }))
  expect(answer.json).toMatchObject({ code: 'unknown-sco' })
})

test('our own courses do not believe a part that calls itself passed', async () => {
  const { url } = await running({ site })
  const browser = await signedIn(url)
  const { token } = await browser.register('licence-to-post')
  await browser.post('/lms/commits', commitOf(token, { cmi: { success_status: 'passed' } }))
  expect((await browser.attempt('licence-to-post')).status).toBe('in progress')
})
