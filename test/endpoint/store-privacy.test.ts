import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { outlines } from '#lms/attempts/outline.ts'
import { findLearner } from '#lms/store/find-learner.ts'
import { retain } from '#lms/store/retention.ts'
import { inWords, subjectAccess } from '#lms/store/subject-access.ts'
import { verify } from '#lms/store/verify/verify.ts'
import type { Period } from '#model/day.ts'
import { commitOf, seen, signedIn } from './support/browser.ts'
import { endpointOn, learnOn, used, withStore } from './support/learned.ts'
import { site } from './support/site.ts'
import { kinds, startStores, stopStores } from './support/stores.ts'

beforeAll(startStores)
afterAll(stopStores)

const known = outlines(site)
const at = '2026-11-22T12:00:00.000Z'
const line = { at, by: null, action: 'erased', detail: null }

describe.each(kinds)('$name:', (kind) => {
  beforeEach((context) => {
    if (kind.missing !== undefined) context.skip(kind.missing)
  })

  test('an erased learner is gone from every table and byte, and nobody else is touched', async () => {
    const { url, place, close } = await endpointOn(kind)
    const tokens = await learnOn(url)
    const { megan, ifan, before } = await withStore(place, async (store) => {
      const [ifan, megan] = await store.learners()
      await store.audit.append({ ...line, action: 'read-record', by: ifan!.key, about: megan!.key })
      const before = await store.history(ifan!.key)
      await store.erase({ learner: megan!.key }, line)
      return { megan: megan!, ifan: ifan!, before }
    })

    // The endpoint runs, and knew the token a moment ago.
    const late = await signedIn(url, 'ifan')
    expect(
      (await late.post('/lms/commits', commitOf(tokens.megan, { sequence: 9 }))).json,
    ).toMatchObject({
      status: 401,
      code: 'unknown-token',
    })
    expect(
      (await late.post('/lms/commits', commitOf(tokens.ifan, { sequence: 9, cmi: seen('voice') })))
        .status,
    ).toBe(200)
    await close()

    await withStore(place, async (store) => {
      expect((await store.learners()).map(({ name }) => name)).toEqual([ifan.name])
      expect((await store.held(megan.key)).flatMap(({ rows }) => rows)).toEqual([])
      const after = await store.history(ifan.key)
      expect(after.lines.slice(0, before.lines.length)).toEqual(before.lines)
      expect(after.tests).toEqual(before.tests)
      expect(await store.audit.since(at)).toEqual([
        { ...line, action: 'read-record', by: ifan.key, about: null },
        { ...line, about: null },
      ])
      expect((await verify(store, known)).faults).toEqual([])
    })
    if (place.kind !== 'sqlite') return
    const folder = dirname(place.file)
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    for (const trace of [megan.name, megan.key, megan.subject])
      expect(bytes.some((text) => text.includes(trace))).toBe(false)
    expect(bytes.some((text) => text.includes(ifan.key))).toBe(true)
  })

  test('a record of one course can be erased alone', async () => {
    const place = await used(kind)
    await withStore(place, async (store) => {
      const { key } = await findLearner(store, 'Megan Rees')
      const counts = await store.erase({ learner: key, course: 'know-the-rules' }, line)
      expect(counts).toContainEqual({ table: 'commits', rows: 1 })
      const { registrations, attempts } = await store.history(key)
      expect(new Set(registrations.map(({ course }) => course))).toEqual(
        new Set(['licence-to-post']),
      )
      expect(attempts.map(({ course }) => course).sort()).toEqual(['induction', 'licence-to-post'])
    })
  })

  test('records are kept for as long as the settings say, and no day longer', async () => {
    const place = await used(kind)
    await withStore(place, async (store) => {
      const keep = (day: string, dry = false) =>
        retain(store, known, '2 years' as Period, new Date(`${day}T12:00:00Z`), dry)
      const today = new Date()
      const inYears = (years: number, days: number) =>
        new Date(
          Date.UTC(today.getUTCFullYear() + years, today.getUTCMonth(), today.getUTCDate() + days),
        )
          .toISOString()
          .slice(0, 10)
      expect(await keep(inYears(2, -2))).toEqual({ records: [], learners: 0 })
      const dry = await keep(inYears(2, 2), true)
      expect(dry.records.length).toBe(4)
      expect((await store.learners()).length).toBe(2)

      // Megan's licence lapses after a year, and is kept for two more.
      const first = await keep(inYears(2, 2))
      expect(first).toMatchObject({ records: dry.records, learners: 0 })
      expect((await store.learners()).map(({ name }) => name)).toHaveLength(2)
      const left = await Promise.all((await store.learners()).map(({ key }) => store.history(key)))
      expect(left.flatMap(({ attempts }) => attempts.map(({ course }) => course))).toEqual([
        'licence-to-post',
      ])
      const second = await keep(inYears(3, 2))
      expect(second.records).toHaveLength(1)
      expect((await store.audit.since(at)).every(({ about }) => about === null)).toBe(true)
    })
  })

  test('what a learner is given of theirs is all of it, without secrets and without anybody else', async () => {
    const place = await used(kind)
    await withStore(place, async (store) => {
      const megan = await findLearner(store, 'megan rees')
      const ifan = await findLearner(store, 'development:ifan')
      await store.audit.append({ ...line, action: 'read-record', by: ifan.key, about: megan.key })
      const all = subjectAccess(megan, await store.held(megan.key), at)
      const json = JSON.stringify(all)
      expect(
        Object.entries(all.held)
          .filter(([, rows]) => rows.length > 0)
          .map(([table, rows]) => [table, rows.length]),
      ).toEqual([
        ['learners', 1],
        ['sign_ins', 1],
        ['registrations', 3],
        ['commits', 5],
        ['attempts', 3],
        ['tests', 1],
        ['audit', 1],
      ])
      expect(json).not.toContain('hash')
      expect(json).not.toContain(ifan.key)
      expect(json).not.toContain('Ifan')
      const words = inWords(all)
      expect(words).toContain('Everything that is held about Megan Rees')
      expect(words).toContain('read-record')
      expect(words).toContain('stem:')
      await expect(findLearner(store, 'Nobody')).rejects.toThrow('There is no learner "Nobody"')
    })
  })

  test('the log says nothing of anybody, whatever goes wrong', async () => {
    const { url, log, place, close } = await endpointOn(kind)
    const tokens = await learnOn(url)
    const megan = await signedIn(url)
    const key = await withStore(
      place,
      async (store) => (await findLearner(store, 'Megan Rees')).key,
    )
    const state = 'what-megan-wrote'
    await megan.post(
      '/lms/commits',
      commitOf(tokens.megan, { sequence: 8, cmi: { suspend_data: state } }),
    )
    await megan.post('/lms/commits', commitOf(`${tokens.megan}x`))
    await megan.post('/lms/commits', `{"token":"${tokens.megan}"`)
    await megan.get(`/lms/attempts/${key}?name=Megan`)
    await megan.get('/lms/me', { host: 'megan.example' })
    // A store that fails in the middle of a commit.
    await withStore(place, async () => {
      if (place.kind !== 'sqlite') return
      const db = new DatabaseSync(place.file)
      onTestFinished(() => db.close())
      db.exec(
        "CREATE TRIGGER fails BEFORE INSERT ON commits BEGIN SELECT RAISE (ABORT, 'broken'); END",
      )
      const failed = await megan.post('/lms/commits', commitOf(tokens.megan, { sequence: 9 }))
      expect(failed.status).toBe(500)
      expect(log.join('')).toContain('broken')
    })
    await close()
    const text = log.join('')
    for (const personal of ['Megan', 'megan', 'Ifan', key, tokens.megan, state, '127.0.0.1'])
      expect(text).not.toContain(personal)
  })
})

test.each([
  'DELETE FROM commits',
  'DELETE FROM attempts',
  'DELETE FROM tests',
  "INSERT INTO audit (at, action) VALUES ('', ''); DELETE FROM audit",
  "INSERT INTO audit (at, action, about) VALUES ('', '', 'x'); UPDATE audit SET about = NULL",
  "INSERT INTO erasing (learner) VALUES ('x')",
  // The door that is open for one does not let another's record out.
  "BEGIN; INSERT INTO erasing (learner) VALUES ('x'); DELETE FROM commits",
])('the file itself refuses: %s', async (sql) => {
  const place = await used(kinds[0]!)
  using db = new DatabaseSync(place.kind === 'sqlite' ? place.file : '')
  expect(() => db.exec(sql)).toThrow(/append-only|is not deleted|FOREIGN KEY/)
})
