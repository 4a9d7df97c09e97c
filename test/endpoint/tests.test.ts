import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AttemptView, TestView } from '#model/wire/attempt.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import { type Browser, commitOf, seen, signedIn } from './support/browser.ts'
import { running } from './support/running.ts'
import { licence, questionOn, site } from './support/site.ts'

const course = licence.id

async function started(now = () => new Date('2026-11-22T12:00:00Z')) {
  const server = await running({ now })
  const megan = await signedIn(server.url)
  return { ...server, megan, ...(await megan.register(course)) }
}

/** Option "a" is right everywhere. */
const answers = (test: TestView, option: string): NonNullable<Cmi['interactions']> =>
  test.questions.map(({ id }) => ({ id, type: 'choice', learner_response: option }))

const handIn = (
  browser: Browser,
  token: string,
  test: TestView,
  option: string,
  { sequence = 1, cmi = {} as Cmi } = {},
) =>
  browser.post(
    '/lms/commits',
    commitOf(token, {
      sequence,
      submits: test.id,
      cmi: { ...cmi, interactions: answers(test, option) },
    }),
  )

test('a registration draws a test with a question of each lesson and without its key', async () => {
  const { attempt } = await started()
  const [drawn] = attempt.tests
  expect(drawn).toMatchObject({ number: 1, state: 'open', pass_mark: 80 })
  const lessons = drawn?.questions.map(
    ({ id }) => licence.questions.find((each) => each.id === id)?.lesson,
  )
  expect(lessons?.sort()).toEqual(['consent', 'voice'])
  expect(JSON.stringify(attempt)).not.toMatch(/correct|feedback|Yes, this/)
})

test('the test stays the same on every device until it is handed in', async () => {
  const { url, attempt } = await started()
  const phone = await signedIn(url)
  expect((await phone.register(course)).attempt.tests).toEqual(attempt.tests)
  const again = await phone.post('/lms/tests', { course })
  expect((again.json as AttemptView).tests).toEqual(attempt.tests)
})

test('all read and all right is a licence, from today for as long as the course says', async () => {
  const { megan, token, attempt } = await started()
  await handIn(megan, token, attempt.tests[0]!, 'a', { cmi: seen('voice', 'consent') })
  const done = await megan.attempt(course)
  expect(done).toMatchObject({
    status: 'passed',
    completed: '2026-11-22T12:00:00.000Z',
    passed: '2026-11-22T12:00:00.000Z',
    score: { scaled: 1, correct: 2, of: 2 },
    licence: { issued: '2026-11-22', lapses: '2027-11-22' },
  })
  const [marked] = done.tests
  expect(marked?.state === 'marked' && Object.values(marked.answers ?? {})[0]).toEqual({
    correct: true,
    credit: 1,
    chosen: ['a'],
    feedback: [{ en: 'Yes, this.' }],
    rule: 'representing-1',
  })
})

describe('a failed test', () => {
  test('leaves the course failed, and another can be drawn and passed', async () => {
    const { megan, token, attempt } = await started()
    await handIn(megan, token, attempt.tests[0]!, 'b', { cmi: seen('voice', 'consent') })
    expect(await megan.attempt(course)).toMatchObject({ status: 'failed', score: { correct: 0 } })

    const { json } = await megan.post('/lms/tests', { course })
    const [first, second] = (json as AttemptView).tests
    expect(first).toMatchObject({ number: 1, state: 'marked', passed: false })
    expect(second).toMatchObject({ number: 2, state: 'open' })
    await handIn(megan, token, second!, 'a', { sequence: 2 })
    expect(await megan.attempt(course)).toMatchObject({ status: 'passed' })
  })

  test('cannot be answered again', async () => {
    const { megan, token, attempt } = await started()
    await handIn(megan, token, attempt.tests[0]!, 'b')
    const before = await megan.attempt(course)
    const answer = await handIn(megan, token, attempt.tests[0]!, 'a', { sequence: 2 })
    expect(answer.json).toMatchObject({ outcome: 'stored' })
    expect(await megan.attempt(course)).toEqual(before)
  })
})

describe('a course that gives two attempts and shows the answers after a pass', () => {
  const assessment = { ...licence.assessment!, attempts: 2, review: 'after-pass' as const }
  const strict = { ...site, courses: [{ ...licence, assessment }] }

  test('shows the score of a failed test and not how its questions were marked', async () => {
    const { megan, token, attempt, reload } = await started()
    reload(strict)
    await handIn(megan, token, attempt.tests[0]!, 'b')
    const [first] = (await megan.attempt(course)).tests
    expect(first).toMatchObject({ state: 'marked', score: { correct: 0, of: 2 } })
    expect(first).not.toHaveProperty('answers')

    const { json } = await megan.post('/lms/tests', { course })
    await handIn(megan, token, (json as AttemptView).tests[1]!, 'a', { sequence: 2 })
    for (const each of (await megan.attempt(course)).tests) expect(each).toHaveProperty('answers')
  })

  test('draws no third one, and says why', async () => {
    const { megan, token, attempt, reload } = await started()
    reload(strict)
    await handIn(megan, token, attempt.tests[0]!, 'b')
    const { json } = await megan.post('/lms/tests', { course })
    await handIn(megan, token, (json as AttemptView).tests[1]!, 'b', { sequence: 2 })
    expect(await megan.post('/lms/tests', { course })).toMatchObject({
      status: 409,
      json: {
        code: 'no-attempts-left',
        title: 'All attempts at the test that the course allows have been taken.',
      },
    })
    expect((await megan.register(course)).attempt.tests).toHaveLength(2)
  })
})

test('after a pass no more tests are drawn, and nothing takes the pass away', async () => {
  const { megan, token, attempt } = await started()
  await handIn(megan, token, attempt.tests[0]!, 'a')
  expect(await megan.post('/lms/tests', { course })).toMatchObject({
    status: 409,
    json: { code: 'already-passed' },
  })
  const again = await megan.register(course)
  expect(again.attempt.tests).toHaveLength(1)
  const claim: Cmi = { completion_status: 'incomplete', success_status: 'failed' }
  await megan.post('/lms/commits', commitOf(again.token, { cmi: claim }))
  expect(await megan.attempt(course)).toMatchObject({ status: 'passed' })
})

test('who says that they have passed has not', async () => {
  const { megan, token } = await started()
  const claim: Cmi = {
    ...seen('voice', 'consent'),
    completion_status: 'completed',
    success_status: 'passed',
    score: { scaled: 1, raw: 100 },
  }
  await megan.post('/lms/commits', commitOf(token, { cmi: claim }))
  const attempt = await megan.attempt(course)
  expect(attempt.status).toBe('in progress')
  expect(attempt.score).toBeUndefined()
})

describe('a commit that hands in', () => {
  test("another learner's test marks nothing", async () => {
    const { url, megan, attempt } = await started()
    const ifan = await signedIn(url, 'ifan')
    const { token } = await ifan.register(course)
    const answer = await handIn(ifan, token, attempt.tests[0]!, 'a')
    expect(answer.json).toMatchObject({ outcome: 'stored' })
    expect(await ifan.attempt(course)).toMatchObject({ status: 'in progress' })
    expect((await megan.attempt(course)).tests).toEqual(attempt.tests)
  })

  test('a test that was never drawn marks nothing', async () => {
    const { megan, token, attempt } = await started()
    await handIn(megan, token, { ...attempt.tests[0]!, id: randomUUID() }, 'a')
    expect((await megan.attempt(course)).tests).toEqual(attempt.tests)
  })
})

test('a test is marked from the questions that were asked, though the course was edited meanwhile', async () => {
  const { megan, token, attempt, reload } = await started()
  const question = questionOn('voice', 'first-person')
  const turned = question.options.map((option) => ({ ...option, correct: option.id === 'b' }))
  const questions = [{ ...question, options: turned }]
  reload({ ...site, courses: [{ ...licence, version: 'two', questions }] })
  await handIn(megan, token, attempt.tests[0]!, 'a')
  expect(await megan.attempt(course)).toMatchObject({
    status: 'passed',
    score: { correct: 2, of: 2 },
  })
})

test.each([
  ['know-the-rules', 409, 'no-test'],
  ['induction', 409, 'no-test'],
  ['cookery', 404, 'unknown-course'],
])('there is no test to draw in %s', async (id, status, code) => {
  const { megan } = await started()
  expect(await megan.post('/lms/tests', { course: id })).toMatchObject({ status, json: { code } })
})

describe('the induction', () => {
  test('has a task ticked by the record of its course, and is complete when the learner ticks the rest', async () => {
    const { megan } = await started()
    const { token } = await megan.register('know-the-rules')
    await megan.post('/lms/commits', commitOf(token, { cmi: seen('why', 'how') }))
    expect(await megan.attempt('induction')).toMatchObject({
      status: 'in progress',
      seen: ['take-the-course'],
    })
    const own = await megan.register('induction')
    await megan.post('/lms/commits', commitOf(own.token, { cmi: seen('meet-your-team') }))
    expect(await megan.attempt('induction')).toMatchObject({
      status: 'completed',
      seen: ['meet-your-team', 'take-the-course'],
    })
  })

  test('gets a course as a task that was completed before it was one', async () => {
    const { megan, reload } = await started()
    reload({ ...site, induction: { tasks: [{ id: 'meet-your-team' }] } })
    const { token } = await megan.register('know-the-rules')
    await megan.post('/lms/commits', commitOf(token, { cmi: seen('why', 'how') }))
    reload(site)
    expect((await megan.register('induction')).attempt.seen).toEqual(['take-the-course'])
  })
})

test('my learning lists what was started, with its tests', async () => {
  const { megan, token, attempt } = await started()
  expect((await megan.get('/lms/attempts')).json).toEqual({ attempts: [] })
  await megan.post('/lms/commits', commitOf(token, { cmi: seen('voice') }))
  expect((await megan.get('/lms/attempts')).json).toMatchObject({
    attempts: [{ course, status: 'in progress', seen: ['voice'], tests: attempt.tests }],
  })
})
