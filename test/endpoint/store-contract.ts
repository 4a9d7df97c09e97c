import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Attempt, blank } from '#lms/attempts/attempt.ts'
import type { Entry, Pin, Store } from '#lms/store/store.ts'
import { Erased } from '#lms/store/store-problem.ts'
import type { MarkedTest, OpenTest, Test } from '#lms/tests/test.ts'
import { questionOn } from './support/site.ts'

const noon = '2026-11-22T12:00:00.000Z'
const evening = '2026-11-22T18:00:00.000Z'

/** What every store must do. `open` gives an empty store, which the caller closes; `reopen` the same records again. `missing` says why it cannot be tried here. */
export function storeContract(name: string, open: () => Promise<Fresh>, missing?: string): void {
  describe(`the ${name} store`, () => {
    beforeEach((context) => {
      if (missing !== undefined) context.skip(missing)
    })

    test('knows a learner again by their subject, under a key that says nothing', async () => {
      const { store } = await open()
      const megan = await store.learner('development:megan', 'Megan Rees')
      expect(megan.key).not.toContain('megan')
      expect(await store.learner('development:megan', 'Megan Rees-Jones')).toEqual({
        ...megan,
        name: 'Megan Rees-Jones',
      })
      expect((await store.learner('development:ifan', 'Ifan')).key).not.toBe(megan.key)
    })

    test('ends a session when it expires and when its owner signs out', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const session = {
        learner: key,
        way: 'development',
        roles: ['champion'],
        expires: evening,
        used: noon,
      }
      await store.signIn({ ...session, hash: 'one' }, noon)
      await store.signIn({ ...session, hash: 'two' }, noon)
      expect(await store.signedIn('one', noon)).toEqual({
        ...session,
        hash: 'one',
        name: 'Megan Rees',
      })
      expect(await store.signedIn('one', evening)).toBeUndefined()
      await store.signOut('one')
      expect(await store.signedIn('one', noon)).toBeUndefined()
      expect(await store.signedIn('two', noon)).toBeDefined()
    })

    test('notes when a session was used', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const session = { hash: 'one', learner: key, way: 'development', roles: [], expires: evening }
      await store.signIn({ ...session, used: noon }, noon)
      await store.touch('one', '2026-11-22T13:00:00.000Z')
      expect(await store.signedIn('one', noon)).toMatchObject({ used: '2026-11-22T13:00:00.000Z' })
    })

    test('counts every try at a PIN, however many come at once', async () => {
      const { store } = await open()
      const { key } = await store.learner('kiosk:depot-7', 'Dai Price')
      const pin: Pin = {
        identifier: 'depot-7',
        learner: key,
        hash: 'x',
        state: 'issued',
        failures: 0,
        wait_until: null,
        issued: noon,
      }
      await store.pins.change('depot-7', () => pin)
      const fail = (before?: Pin) => before && { ...before, failures: before.failures + 1 }
      await Promise.all(Array.from({ length: 20 }, () => store.pins.change('depot-7', fail)))
      expect(await store.pins.all()).toEqual([{ ...pin, failures: 20, name: 'Dai Price' }])
      expect(await store.pins.change('nobody', fail)).toEqual({
        before: undefined,
        after: undefined,
      })
    })

    test('keeps a list of staff as a whole, and ends what leavers signed in with', async () => {
      const { store } = await open()
      const { key } = await store.learner('kiosk:depot-7', 'Dai Price')
      const session = { hash: 'one', learner: key, way: 'kiosk', roles: [], expires: evening }
      await store.signIn({ ...session, used: noon }, noon)
      await store.pins.change('depot-7', () => ({
        identifier: 'depot-7',
        learner: key,
        hash: 'x',
        state: 'own',
        failures: 0,
        wait_until: null,
        issued: noon,
      }))
      const dai = { identifier: 'depot-7', name: 'Dai Price', service: null, starts: null }
      await store.staff.keep([{ ...dai, leaves: '2026-11-21' }], [key])
      expect(await store.staff.of('depot-7')).toEqual({ ...dai, leaves: '2026-11-21' })
      expect(await store.signedIn('one', noon)).toBeUndefined()
      expect(await store.pins.all()).toMatchObject([{ state: 'revoked' }])
      const broken = { ...dai, identifier: 'new', name: null as unknown as string, leaves: null }
      await expect(store.staff.keep([{ ...dai, leaves: null }, broken], [])).rejects.toThrow()
      expect(await store.staff.all()).toEqual([{ ...dai, leaves: '2026-11-21' }])
    })

    test('numbers registrations in their order', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const first = await registered(store, key, 'first')
      const second = await registered(store, key, 'second')
      expect(second.number).toBeGreaterThan(first.number)
      expect(await store.registration('nobody')).toBeUndefined()
    })

    test('gives back what it was given, in every part, after it was closed', async () => {
      const { store, reopen } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const { number } = await registered(store, key, 'hash')
      const attempt: Attempt = {
        learner: key,
        course: 'licence-to-post',
        version: 7,
        seen: ['voice', 'consent'],
        location: 'voice',
        suspend_data: '{"choices":{"ŵ":"🙂"}}',
        standing: { registration: number, sequence: 3 },
        started: noon,
        completed: evening,
        passed: evening,
        tested: true,
        score: { scaled: 0.5, correct: 1, of: 2 },
        language: 'cy',
      }
      const tests = [marked(key), opened(key, 2)]
      const line = entry(number)
      await store.change(scope(key), () => ({ attempts: [attempt], tests, entry: line }))

      const again = await reopen()
      expect(await again.records(key)).toEqual({ attempts: [attempt], tests })
      expect(await again.everyone()).toEqual([{ ...attempt, name: 'Megan Rees' }])
      expect(
        await again.find({ ...scope(key), tests: attempt.course, commit: line.commit.id }),
      ).toEqual({
        attempts: new Map([[attempt.course, attempt]]),
        tests,
        earlier: { learner: key, course: attempt.course },
      })
    })

    test('decides each change on what the one before it wrote, though both were asked for at once', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const add = () =>
        store.change(scope(key), ({ attempts }) => {
          const before = attempts.get('licence-to-post') ?? blank(key, 'licence-to-post')
          return { attempts: [{ ...before, version: before.version + 1 }] }
        })
      await Promise.all(Array.from({ length: 50 }, add))
      expect((await store.records(key)).attempts[0]?.version).toBe(50)
    })

    test("keeps every character of a learner's state, even those that a database has no text for", async () => {
      const { store, reopen } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const odd = 'a\0b\x1bc\x1b0d\x1b1e\u2028🙂\\0'
      const attempt = { ...blank(key, 'licence-to-post'), location: odd, suspend_data: odd }
      await store.change(scope(key), () => ({ attempts: [attempt] }))
      expect((await (await reopen()).records(key)).attempts).toEqual([attempt])
    })

    test('appends to the audit log, and tells it in order from a day on', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const line = { by: key, action: 'read-record', about: key, detail: 'licence-to-post' }
      const later = { at: evening, by: null, action: 'exported', about: null, detail: null }
      await store.audit.append({ at: noon, ...line })
      await store.audit.append(later)
      expect(await store.audit.since(noon)).toEqual([{ at: noon, ...line }, later])
      expect(await store.audit.since('2026-11-22T17:00:00.000Z')).toEqual([later])
    })

    test('tells when tests were marked, of everybody', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      await store.change(scope(key), () => ({ tests: [marked(key)] }))
      expect(await store.marks()).toEqual([
        { learner: key, course: 'licence-to-post', marked: noon, passed: true },
      ])
    })

    test('says so when a change belongs to nobody whom it knows', async () => {
      const { store } = await open()
      const change = store.change(scope('nobody'), () => ({ attempts: [blank('nobody', 'one')] }))
      await expect(change).rejects.toBeInstanceOf(Erased)
    })

    test('undoes a change that fails, and none of its neighbours in the same group', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const { number } = await registered(store, key, 'hash')
      const twice = entry(number)
      const keep = (course: string, line: Entry) =>
        store.change(scope(key), () => ({ attempts: [blank(key, course)], entry: line }))
      const outcomes = await Promise.allSettled([
        keep('one', twice),
        keep('two', twice),
        store.change(scope(key), () => {
          throw new Error('no decision')
        }),
        keep('three', entry(number)),
      ])
      expect(outcomes.map((each) => each.status)).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
        'fulfilled',
      ])
      const { attempts } = await store.records(key)
      expect(attempts.map((each) => each.course).sort()).toEqual(['one', 'three'])
    })

    test.each([
      ['a pass', { passed: noon }],
      ['a completion', { completed: noon }],
    ])('refuses to take %s away', async (_, record) => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const attempt = { ...blank(key, 'licence-to-post'), ...record }
      await store.change(scope(key), () => ({ attempts: [attempt] }))
      await expect(
        store.change(scope(key), () => ({ attempts: [blank(key, 'licence-to-post')] })),
      ).rejects.toThrow()
      expect((await store.records(key)).attempts).toEqual([attempt])
    })

    test('refuses a second open test of a course, and a second marking', async () => {
      const { store } = await open()
      const { key } = await store.learner('development:megan', 'Megan Rees')
      const keep = (test: Test) => store.change(scope(key), () => ({ tests: [test] }))
      await keep(marked(key))
      await expect(keep(marked(key))).rejects.toThrow()
      await keep(opened(key, 2))
      await expect(keep(opened(key, 3))).rejects.toThrow()
    })
  })
}

export type Fresh = { store: Store; reopen: () => Promise<Store> }

const scope = (learner: string) => ({ learner, courses: ['licence-to-post'] })

async function registered(store: Store, learner: string, token_hash: string) {
  const registration = {
    id: randomUUID(),
    token_hash,
    learner,
    course: 'licence-to-post',
    device: randomUUID(),
    created: noon,
    expires: evening,
    basis_version: 0,
  }
  await store.change(scope(learner), () => ({ registration }))
  const kept = await store.registration(token_hash)
  expect(kept).toEqual({ ...registration, number: expect.any(Number) })
  return kept!
}

const entry = (registration: number): Entry => ({
  commit: {
    id: randomUUID(),
    sco: 'course',
    sequence: 1,
    final: false,
    language: 'cy',
    at: noon,
    cmi: {},
  },
  registration,
  received: noon,
  outcome: 'stored',
})

const opened = (learner: string, number: number): OpenTest => ({
  id: randomUUID(),
  learner,
  course: 'licence-to-post',
  number,
  pass_mark: 80,
  drawn: [questionOn('voice', 'first-person')],
  state: 'open',
})

const marked = (learner: string): MarkedTest => ({
  ...opened(learner, 1),
  id: `first-of-${learner}`,
  state: 'marked',
  marked: noon,
  score: { scaled: 0.85, correct: 1, of: 2 },
  passed: true,
  answers: {
    'first-person': {
      correct: true,
      credit: 1,
      feedback: [{ en: 'Yes, this.' }],
      rule: 'representing-1',
      chosen: ['a'],
    },
  },
})
