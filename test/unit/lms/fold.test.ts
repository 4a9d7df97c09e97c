import { describe, expect, test } from 'vitest'
import { type Attempt, blank, statusOf } from '#lms/attempts/attempt.ts'
import { earn, fold } from '#lms/attempts/fold.ts'
import type { Outline } from '#lms/attempts/outline.ts'
import { attemptView } from '#lms/attempts/view.ts'
import type { MarkedTest } from '#lms/tests/test.ts'
import type { Cmi } from '#model/wire/cmi.ts'

const reading: Outline = {
  id: 'know-the-rules',
  steps: ['why', 'what', 'how'],
  earned: new Map(),
  assessed: false,
}
const assessed: Outline = { ...reading, id: 'licence-to-post', assessed: true }
const induction: Outline = {
  id: 'induction',
  steps: ['meet-your-team', 'take-the-course'],
  earned: new Map([['take-the-course', 'know-the-rules']]),
  assessed: false,
}
const phone = { number: 1 }
const desk = { number: 2 }
const noon = '2026-11-22T12:00:00.000Z'
const later = '2026-11-23T12:00:00.000Z'

const seen = (...ids: string[]): Cmi => ({
  objectives: ids.map((id) => ({ id, completion_status: 'completed' as const })),
})
const commit = (sequence: number, cmi: Cmi, language: 'en' | 'cy' = 'en') => ({
  sequence,
  language,
  cmi,
})
const marked = (correct: number, of: number, passed: boolean, when = noon): MarkedTest => ({
  id: 'one',
  learner: 'megan',
  course: 'licence-to-post',
  number: 1,
  pass_mark: 80,
  drawn: [],
  state: 'marked',
  marked: when,
  score: { scaled: correct / of, correct, of },
  passed,
  answers: {},
})

/** Folds commits of one course in the order given. */
function folded(outline: Outline, ...steps: [{ number: number }, number, Cmi][]) {
  let attempt: Attempt = blank('megan', outline.id)
  let outcome = ''
  for (const [session, sequence, cmi] of steps) {
    const next = fold(attempt, session, commit(sequence, cmi), outline, noon)
    attempt = next.attempt
    outcome = next.outcome
  }
  return { attempt, outcome }
}

describe('what two devices have seen', () => {
  test('is united, in the order of the course', () => {
    const { attempt } = folded(reading, [phone, 1, seen('how')], [desk, 1, seen('why')])
    expect(attempt.seen).toEqual(['why', 'how'])
  })

  test('is united even when the earlier session comes last, whose place and state do not replace the later ones', () => {
    const { attempt, outcome } = folded(
      reading,
      [desk, 1, { ...seen('why'), location: 'what', suspend_data: 'desk' }],
      [phone, 9, { ...seen('how'), location: 'why', suspend_data: 'phone' }],
    )
    expect(outcome).toBe('older-than-mine')
    expect(attempt).toMatchObject({ seen: ['why', 'how'], location: 'what', suspend_data: 'desk' })
  })

  test('lets a later session replace place and state though its sequence begins again at 1', () => {
    const { attempt, outcome } = folded(
      reading,
      [phone, 40, { location: 'why', suspend_data: 'phone' }],
      [desk, 1, { location: 'how', suspend_data: 'desk' }],
    )
    expect(outcome).toBe('stored')
    expect(attempt).toMatchObject({ location: 'how', suspend_data: 'desk' })
  })
})

test('a commit of one session that arrives late does not overwrite the state of a newer one', () => {
  const { attempt, outcome } = folded(
    reading,
    [phone, 3, { location: 'how', suspend_data: 'third' }],
    [phone, 2, { ...seen('what'), location: 'what', suspend_data: 'second' }],
  )
  expect(outcome).toBe('older-than-mine')
  expect(attempt).toMatchObject({ location: 'how', suspend_data: 'third', seen: ['what'] })
})

test('a commit without place or state leaves both as they were', () => {
  const { attempt } = folded(
    reading,
    [phone, 1, { location: 'how', suspend_data: 'x' }],
    [phone, 2, seen('why')],
  )
  expect(attempt).toMatchObject({ location: 'how', suspend_data: 'x' })
})

test('lessons and places that the course does not have are ignored', () => {
  const { attempt } = folded(reading, [phone, 1, { ...seen('why', 'forged'), location: 'nowhere' }])
  expect(attempt.seen).toEqual(['why'])
  expect(attempt.location).toBeUndefined()
})

test('a lesson that is only begun is not seen', () => {
  const { attempt } = folded(reading, [
    phone,
    1,
    { objectives: [{ id: 'why', completion_status: 'incomplete' }, { id: 'how' }] },
  ])
  expect(attempt.seen).toEqual([])
})

describe('the version', () => {
  test('rises by one with a commit that changed something', () => {
    const { attempt } = folded(reading, [phone, 1, seen('why')], [phone, 2, seen('why', 'how')])
    expect(attempt.version).toBe(2)
  })

  test('stays when a commit says what was known', () => {
    const { attempt } = folded(reading, [phone, 1, seen('why')], [phone, 2, seen('why')])
    expect(attempt.version).toBe(1)
  })
})

describe('a course without a test', () => {
  test('is completed when every lesson is seen, on the day of the last', () => {
    const before = folded(reading, [phone, 1, seen('why', 'how')]).attempt
    expect(statusOf(before)).toBe('in progress')
    const { attempt } = fold(before, desk, commit(1, seen('what'), 'cy'), reading, later)
    expect(statusOf(attempt)).toBe('completed')
    expect(attempt).toMatchObject({ started: noon, completed: later, language: 'cy' })
  })

  test('is not completed by a claim', () => {
    const claim: Cmi = { completion_status: 'completed', success_status: 'passed' }
    expect(statusOf(folded(reading, [phone, 1, claim]).attempt)).toBe('in progress')
  })

  test('stays completed, in its language, when it is opened again or has got a new lesson', () => {
    const done = folded(reading, [phone, 1, seen('why', 'what', 'how')]).attempt
    const longer = { ...reading, steps: [...reading.steps, 'new'] }
    const again: Cmi = {
      completion_status: 'incomplete',
      success_status: 'failed',
      location: 'new',
    }
    const { attempt } = fold(done, desk, commit(1, again, 'cy'), longer, later)
    expect(attempt).toMatchObject({ completed: noon, language: 'en', location: 'new' })
  })
})

describe('a course with a test', () => {
  const all = seen('why', 'what', 'how')

  test('is neither passed nor scored by a claim', () => {
    const claim: Cmi = { ...all, success_status: 'passed', score: { scaled: 1 } }
    const { attempt } = folded(assessed, [phone, 1, claim])
    expect(attempt).toMatchObject({ tested: false })
    expect(attempt.score).toBeUndefined()
    expect(statusOf(attempt)).toBe('in progress')
  })

  test('is failed after a failed test, though every lesson was read', () => {
    const before = folded(assessed, [phone, 1, all]).attempt
    const { attempt } = fold(before, phone, commit(2, {}), assessed, noon, marked(1, 2, false))
    expect(statusOf(attempt)).toBe('failed')
    expect(attempt.completed).toBeUndefined()
  })

  test('is passed but not completed while a lesson is unread', () => {
    const before = folded(assessed, [phone, 1, seen('why')]).attempt
    const { attempt } = fold(before, phone, commit(2, {}), assessed, noon, marked(2, 2, true))
    expect(statusOf(attempt)).toBe('passed')
    expect(attempt).toMatchObject({ passed: noon, score: { scaled: 1 } })
    expect(attempt.completed).toBeUndefined()
    expect(fold(attempt, phone, commit(3, all), assessed, later).attempt.completed).toBe(later)
  })

  test('keeps the first pass and the best score whatever is marked afterwards', () => {
    const first = fold(
      blank('megan', assessed.id),
      phone,
      commit(1, all),
      assessed,
      noon,
      marked(2, 2, true),
    ).attempt
    const { attempt } = fold(
      first,
      desk,
      commit(1, {}),
      assessed,
      later,
      marked(0, 2, false, later),
    )
    expect(statusOf(attempt)).toBe('passed')
    expect(attempt).toMatchObject({ passed: noon, completed: noon, score: { correct: 2 } })
  })

  test('that is handed in by an earlier session counts all the same', () => {
    const before = folded(assessed, [desk, 1, all]).attempt
    const { attempt, outcome } = fold(
      before,
      phone,
      commit(1, {}),
      assessed,
      noon,
      marked(2, 2, true),
    )
    expect(outcome).toBe('older-than-mine')
    expect(attempt.completed).toBe(noon)
  })
})

describe('a task of the induction that is a course', () => {
  test('is not ticked by a commit', () => {
    const { attempt } = folded(induction, [phone, 1, seen('meet-your-team', 'take-the-course')])
    expect(attempt.seen).toEqual(['meet-your-team'])
  })

  test("is ticked by the course's record, which can complete the induction", () => {
    const before = folded(induction, [phone, 1, seen('meet-your-team')]).attempt
    const after = earn(before, (course) => course === 'know-the-rules', induction, later)
    expect(after).toMatchObject({ seen: ['meet-your-team', 'take-the-course'], completed: later })
  })

  test('changes nothing while the course is unfinished', () => {
    const before = folded(induction, [phone, 1, seen('meet-your-team')]).attempt
    expect(earn(before, () => false, induction, later)).toBe(before)
  })
})

test('a lesson that has left the course is kept in the record and not shown', () => {
  const before = folded(reading, [phone, 1, seen('what')]).attempt
  const shorter = { ...reading, steps: ['why', 'how'] }
  const { attempt } = fold(before, phone, commit(2, seen('how')), shorter, noon)
  expect(attempt.seen).toEqual(['how', 'what'])
  expect(attemptView(attempt, [], shorter).seen).toEqual(['how'])
})
