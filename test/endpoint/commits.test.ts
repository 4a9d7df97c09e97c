import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fastify } from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { outlines } from '#lms/attempts/outline.ts'
import { mount } from '#lms/mount.ts'
import { sqliteStore } from '#lms/store/sqlite/store.ts'
import type { Store } from '#lms/store/store.ts'
import { StoreProblem } from '#lms/store/store-problem.ts'
import { logTo } from '#server/log.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { endpointWith } from './support/endpoint.ts'
import { running, temporary } from './support/running.ts'
import { site } from './support/site.ts'

function journalOf(data: string) {
  const db = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  onTestFinished(() => db.close())
  return db.prepare('SELECT * FROM commits ORDER BY number').all()
}

async function started(course = 'know-the-rules') {
  const server = await running()
  const megan = await signedIn(server.url)
  return { ...server, megan, ...(await megan.register(course)) }
}

describe('a commit', () => {
  test('that comes twice is recorded once, and says so', async () => {
    const { megan, token, data } = await started()
    const commit = commitOf(token, { cmi: seen('why') })
    expect((await megan.post('/lms/commits', commit)).json).toMatchObject({ outcome: 'stored' })
    expect((await megan.post('/lms/commits', commit)).json).toEqual({
      id: commit.id,
      outcome: 'already-had-it',
    })
    expect(journalOf(data)).toHaveLength(1)
    expect((await megan.attempt('know-the-rules')).version).toBe(1)
  })

  test('that comes again with its id in capitals is the same one', async () => {
    const { megan, token, data } = await started()
    const commit = commitOf(token, { cmi: seen('why') })
    await megan.post('/lms/commits', commit)
    const again = await megan.post('/lms/commits', { ...commit, id: commit.id.toUpperCase() })
    expect(again.json).toEqual({ id: commit.id, outcome: 'already-had-it' })
    expect(journalOf(data)).toHaveLength(1)
  })

  test('needs no cookie, only its token, and tells nothing of the record', async () => {
    const { megan, token } = await started()
    megan.cookie = undefined
    const commit = commitOf(token, { cmi: seen('why') })
    const answer = await megan.post('/lms/commits', commit)
    expect(answer.json).toEqual({ id: commit.id, outcome: 'stored' })
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('goes to the learner whose session it was, though somebody else is signed in by then', async () => {
    const { url, megan, token } = await started()
    const ifan = await signedIn(url, 'ifan')
    await ifan.post('/lms/commits', commitOf(token, { cmi: seen('why') }))
    expect((await megan.attempt('know-the-rules')).seen).toEqual(['why'])
    expect((await ifan.attempt('know-the-rules')).seen).toEqual([])
  })

  test('may come as the plain text of a beacon', async () => {
    const { megan, token } = await started()
    const text = JSON.stringify(commitOf(token, { cmi: seen('why') }))
    const answer = await megan.post('/lms/commits', text, {
      'content-type': 'text/plain;charset=UTF-8',
    })
    expect(answer.json).toMatchObject({ outcome: 'stored' })
  })

  test('is journalled as it came, without its token', async () => {
    const { megan, token, data } = await started()
    const commit = commitOf(token, { cmi: seen('why') })
    await megan.post('/lms/commits', commit)
    const [line] = journalOf(data)
    const { token: _, ...rest } = commit
    expect(JSON.parse(String(line?.['body']))).toEqual(rest)
    expect(JSON.stringify(line)).not.toContain(token)
  })

  test('of an earlier session is journalled, and its place is not the one to resume from', async () => {
    const { url, megan, token, data } = await started()
    const phone = await signedIn(url)
    const later = await phone.register('know-the-rules')
    await phone.post('/lms/commits', commitOf(later.token, { cmi: { location: 'how' } }))
    const late = commitOf(token, { sequence: 8, cmi: { ...seen('why'), location: 'why' } })
    expect((await megan.post('/lms/commits', late)).json).toMatchObject({
      outcome: 'older-than-mine',
    })
    expect(await megan.attempt('know-the-rules')).toMatchObject({ location: 'how', seen: ['why'] })
    expect(journalOf(data)).toHaveLength(2)
  })

  test('whose token has expired is refused, and so is its replay', async () => {
    let now = new Date('2026-11-22T12:00:00Z')
    const { url, data } = await running({ now: () => now })
    const megan = await signedIn(url)
    const { token } = await megan.register('know-the-rules')
    now = new Date('2026-12-22T12:00:01Z')
    const answer = await megan.post('/lms/commits', commitOf(token))
    expect(answer).toMatchObject({ status: 401, json: { code: 'token-expired' } })
    expect(journalOf(data)).toEqual([])
  })

  test("under the id of another learner's is refused", async () => {
    const { url, megan, token } = await started()
    const ifan = await signedIn(url, 'ifan')
    const other = await ifan.register('know-the-rules')
    const commit = commitOf(token)
    await megan.post('/lms/commits', commit)
    const answer = await ifan.post('/lms/commits', { ...commit, token: other.token })
    expect(answer).toMatchObject({ status: 409, json: { code: 'id-in-use' } })
  })
})

describe('a batch', () => {
  test('is answered entry by entry, and a bad one does not stop its neighbours', async () => {
    const { megan, token } = await started()
    const first = commitOf(token, { cmi: seen('why') })
    const forged = commitOf('t'.repeat(43))
    const malformed = { ...commitOf(token), sequence: -1 }
    const last = commitOf(token, { sequence: 2, cmi: seen('how') })
    const { status, json } = await megan.post('/lms/commits', {
      commits: [first, forged, malformed, 'nonsense', first, last],
    })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      answers: [
        { id: first.id, outcome: 'stored' },
        { id: forged.id, problem: { status: 401, code: 'unknown-token' } },
        { id: malformed.id, problem: { status: 400, code: 'invalid-body' } },
        { id: null, problem: { status: 400, code: 'invalid-body' } },
        { id: first.id, outcome: 'already-had-it' },
        { id: last.id, outcome: 'stored' },
      ],
    })
    expect(await megan.attempt('know-the-rules')).toMatchObject({ status: 'completed' })
  })

  test('of more than 50 is refused as a whole', async () => {
    const { megan, token, data } = await started()
    const commits = Array.from({ length: 51 }, () => commitOf(token))
    expect(await megan.post('/lms/commits', { commits })).toMatchObject({
      status: 400,
      json: { code: 'invalid-body' },
    })
    expect(journalOf(data)).toEqual([])
  })
})

describe('a refused request', () => {
  const refused: [string, (token: string) => unknown, number, string][] = [
    ['no token', (token) => ({ ...commitOf(token), token: undefined }), 400, 'invalid-body'],
    ['a made-up token', () => commitOf('x'.repeat(43)), 401, 'unknown-token'],
    [
      'a learner in the body',
      (token) => ({ ...commitOf(token), learner: 'ifan' }),
      400,
      'invalid-body',
    ],
    [
      'an unknown element',
      (token) => ({ ...commitOf(token), cmi: { credit: 'credit' } }),
      400,
      'invalid-body',
    ],
    [
      'a score out of range',
      (token) => commitOf(token, { cmi: { score: { scaled: 1.1 } } }),
      400,
      'invalid-body',
    ],
    [
      'a part that the course does not have',
      (token) => commitOf(token, { sco: 'item-1' }),
      422,
      'unknown-sco',
    ],
    ['something that is not JSON', () => '{"id":', 400, 'not-json'],
    ['nothing', () => '', 400, 'not-json'],
    ['a list', () => [], 400, 'invalid-body'],
    ['a prototype', () => '{"__proto__":{"token":"x"}}', 400, 'not-json'],
    ['300 kB', (token) => ({ ...commitOf(token), id: 'x'.repeat(300_000) }), 413, 'body-too-large'],
  ]

  test.each(refused)(
    'with %s is a problem with a code, and leaves no row',
    async (_, body, status, code) => {
      const { megan, token, data, log } = await started()
      const answer = await megan.post('/lms/commits', body(token))
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(answer.json).toMatchObject({ status, code, title: expect.stringMatching(/\.$/) })
      expect(journalOf(data)).toEqual([])
      expect(log).toEqual([])
    },
  )

  test('does not repeat what was sent', async () => {
    const { megan, token } = await started()
    const { text } = await megan.post(
      '/lms/commits',
      commitOf(token, { language: 'secret' as 'en' }),
    )
    expect(text).toContain('language')
    expect(text).not.toContain('secret')
  })

  test('from another site is refused, though its token is right', async () => {
    const { megan, token } = await started()
    const answer = await megan.post('/lms/commits', commitOf(token), {
      'sec-fetch-site': 'cross-site',
    })
    expect(answer).toMatchObject({ status: 403, json: { code: 'cross-site' } })
  })
})

test('a fault of ours is answered with a reference that is in the log, and without its cause', async () => {
  const { url, log } = await running({
    now: () => {
      throw new Error('the clock stopped')
    },
  })
  const megan = await signedIn(url)
  const answer = await megan.post('/lms/sign-in', 'person=megan', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  const { ref } = answer.json as { ref: string }
  expect(answer).toMatchObject({ status: 500, json: { code: 'our-fault' } })
  expect(answer.text).not.toMatch(/clock|stack|\.ts/)
  expect(log.some((line) => line.includes(ref) && line.includes('clock'))).toBe(true)
})

test('a store that fails is answered with 503, for a whole batch, so that the page keeps it and sends it again', async () => {
  const { app, log } = await withStore({
    registration: () =>
      Promise.reject(new StoreProblem('full', '/var/moothall.sqlite cannot grow.')),
  })
  const payload = { commits: [commitOf('t'.repeat(43))] }
  const answer = await app.inject({ method: 'POST', url: '/lms/commits', payload })
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'store-unavailable', ref: expect.any(String) })
  expect(answer.body).not.toContain('/var')
  expect(log.join()).toContain('/var/moothall.sqlite cannot grow.')
})

test('health says when the record cannot be read', async () => {
  const { app } = await withStore({
    check: () => Promise.reject(new StoreProblem('damaged', 'It is damaged.')),
  })
  expect((await app.inject('/lms/health')).statusCode).toBe(503)
})

/** The endpoint on a store of which some parts behave otherwise. */
async function withStore(parts: Partial<Store>) {
  const log: string[] = []
  const store = sqliteStore(join(temporary(), 'moothall.sqlite'))
  const app = fastify({ logger: logTo((line) => log.push(line)) })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const endpoint = endpointWith({ store: { ...store, ...parts }, outlines: () => outlines(site) })
  await app.register(async (scope) => mount(scope, endpoint), { prefix: '/lms' })
  return { app, log }
}
