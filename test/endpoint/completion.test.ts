/** What completes a course, in what order, and for how long, as a learner's browser and the record see it. */
import { describe, expect, test } from 'vitest'
import type { AttemptView, TestView } from '#model/wire/attempt.ts'
import { type Browser, commitOf, seen, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'
import { licence, reading, site } from './support/site.ts'

const course = licence.id

/** Option "a" is right everywhere. */
async function take(browser: Browser, token: string, test: TestView, sequence: number) {
  const interactions = test.questions.map(({ id }) => ({
    id,
    type: 'choice' as const,
    learner_response: 'a',
  }))
  const cmi = { ...seen('voice', 'consent'), interactions }
  await browser.post('/lms/commits', commitOf(token, { sequence, submits: test.id, cmi }))
}

describe('a course that another one comes before', () => {
  const ordered = {
    ...site,
    courses: [reading, { ...licence, prerequisites: [reading.id] }],
  }

  test('is passed and not completed, and says what it waits for, until that is completed', async () => {
    const { url } = await running({ site: ordered })
    const megan = await signedIn(url)
    const { token, attempt } = await megan.register(course)
    expect(attempt.awaits).toEqual([reading.id])
    await take(megan, token, attempt.tests[0]!, 1)
    const before = await megan.attempt(course)
    expect(before).toMatchObject({ status: 'passed', awaits: [reading.id] })
    expect(before.completed).toBeUndefined()
    expect(before.licence).toBeUndefined()

    const first = await megan.register(reading.id)
    await megan.post('/lms/commits', commitOf(first.token, { cmi: seen('why', 'how') }))
    const done = await megan.attempt(course)
    expect(done.completed).toBeDefined()
    expect(done.licence).toBeDefined()
    expect(done.awaits).toBeUndefined()
  })
})

describe('a course without a test that lapses', () => {
  async function at(days: { today: string }) {
    const lasting = { ...reading, valid_for: '12 months' as never }
    const server = await running({
      site: { ...site, courses: [lasting, licence] },
      now: () => new Date(`${days.today}T12:00:00Z`),
    })
    const again = async () => {
      const megan = await signedIn(server.url)
      const { token, attempt } = await megan.register(reading.id)
      const renew = (sequence = 1) =>
        megan.post(
          '/lms/commits',
          commitOf(token, { sequence, cmi: seen('why', 'how', 'course:renewal') }),
        )
      return { megan, attempt, renew }
    }
    return again
  }

  test('is renewed by going through it again when it is due, from that day, and not earlier', async () => {
    const days = { today: '2026-11-22' }
    const again = await at(days)
    const first = await again()
    await first.renew()
    expect((await first.megan.attempt(reading.id)).valid_until).toBe('2027-11-22')

    days.today = '2027-03-01'
    const early = await again()
    expect(early.attempt.renewable).toBeUndefined()
    await early.renew()
    expect((await early.megan.attempt(reading.id)).valid_until).toBe('2027-11-22')

    days.today = '2028-02-01'
    const late = await again()
    expect(late.attempt).toMatchObject({ renewable: true, valid_until: '2027-11-22' })
    await late.renew()
    await late.renew(2)
    const renewed = await late.megan.attempt(reading.id)
    expect(renewed).toMatchObject({
      completed: '2026-11-22T12:00:00.000Z',
      valid_until: '2029-02-01',
      seen: ['why', 'how'],
    })
    expect(renewed.renewable).toBeUndefined()
  })
})

describe('a task of the induction', () => {
  test('that was ticked by mistake is taken back, until all of it is done; a lesson never is', async () => {
    const { url } = await running()
    const megan = await signedIn(url)
    const { token } = await megan.register('induction')
    const undo = {
      objectives: [{ id: 'meet-your-team', completion_status: 'not attempted' as const }],
    }
    await megan.post('/lms/commits', commitOf(token, { cmi: seen('meet-your-team') }))
    await megan.post('/lms/commits', commitOf(token, { sequence: 2, cmi: undo }))
    expect((await megan.attempt('induction')).seen).toEqual([])

    const course = await megan.register(reading.id)
    await megan.post('/lms/commits', commitOf(course.token, { cmi: seen('why', 'how') }))
    const lesson = { objectives: [{ id: 'why', completion_status: 'not attempted' as const }] }
    await megan.post('/lms/commits', commitOf(course.token, { sequence: 2, cmi: lesson }))
    expect((await megan.attempt(reading.id)).seen).toEqual(['why', 'how'])

    await megan.post('/lms/commits', commitOf(token, { sequence: 3, cmi: seen('meet-your-team') }))
    await megan.post('/lms/commits', commitOf(token, { sequence: 4, cmi: undo }))
    expect(await megan.attempt('induction')).toMatchObject({
      status: 'completed',
      seen: ['meet-your-team', 'take-the-course'],
    })
  })
})

describe('a licence that lapses', () => {
  async function licensed() {
    let day = '2026-11-22'
    const server = await running({ now: () => new Date(`${day}T12:00:00Z`) })
    const comeBack = async (on: string) => {
      day = on
      const megan = await signedIn(server.url)
      return { megan, ...(await megan.register(course)) }
    }
    const { megan, token, attempt } = await comeBack('2026-11-22')
    await take(megan, token, attempt.tests[0]!, 1)
    return comeBack
  }

  test('is not renewed while it is fresh: no test is drawn, and none is to be had', async () => {
    const comeBack = await licensed()
    const { megan, attempt } = await comeBack('2027-03-01')
    expect(attempt.renewable).toBeUndefined()
    expect(attempt.tests.map(({ state }) => state)).toEqual(['marked'])
    expect((await megan.post('/lms/tests', { course })).status).toBe(409)
  })

  test('is renewed by a new test, from that day on, and the first pass stays on the record', async () => {
    const comeBack = await licensed()
    const { megan, token, attempt } = await comeBack('2028-02-01')
    expect(attempt).toMatchObject({
      renewable: true,
      licence: { issued: '2026-11-22', lapses: '2027-11-22' },
    })
    expect(attempt.tests.map(({ state }) => state)).toEqual(['marked', 'open'])
    await take(megan, token, attempt.tests[1]!, 1)
    const renewed: AttemptView = await megan.attempt(course)
    expect(renewed).toMatchObject({
      passed: '2026-11-22T12:00:00.000Z',
      completed: '2026-11-22T12:00:00.000Z',
      licence: { issued: '2028-02-01', lapses: '2029-02-01' },
    })
    expect(renewed.renewable).toBeUndefined()
  })
})
