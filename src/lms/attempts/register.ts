import type { Assessment } from '#model/course.ts'
import { type Day, dayOf } from '#model/day.ts'
import type { Chance } from '#model/questions/chance.ts'
import { drawQuestions } from '#model/questions/draw.ts'
import type { Changes, Records, Registration, Scope } from '../store/store.ts'
import type { OpenTest, Test } from '../tests/test.ts'
import { type Attempt, blank, isDone } from './attempt.ts'
import { earn } from './fold.ts'
import type { Outline } from './outline.ts'
import { awaited } from './prerequisites.ts'
import { isDue, validityOf } from './validity.ts'

/** What must be read before a session starts or a test is drawn: for the induction, also the courses among its tasks; for a course, those that come first. */
export const scopeOfStart = (learner: string, outline: Outline): Scope => ({
  learner,
  courses: [outline.id, ...outline.earned.values(), ...(outline.course?.prerequisites ?? [])],
  tests: outline.id,
})

/** What starting a session changes: the induction's tasks that courses have ticked meanwhile, and a test to take. */
export function register(
  registration: Omit<Registration, 'number' | 'basis_version'>,
  outline: Outline,
  records: Records,
  draw: { id: string; chance: Chance },
): Changes & { attempt: Attempt; all: Test[]; awaits: string[] } {
  const { learner, course, created } = registration
  const before = records.attempts.get(course) ?? blank(learner, course)
  const awaits = awaited(outline, records.attempts)
  const done = (id: string) => isDone(records.attempts.get(id))
  const attempt = earn(before, done, outline, created, awaits.length === 0)
  const today = dayOf(new Date(created))
  const drawn = nextTest(attempt, outline, records.tests, draw, today)
  return {
    attempt,
    awaits,
    all: [...records.tests, ...drawn],
    attempts: attempt === before ? [] : [attempt],
    tests: drawn,
    registration: { ...registration, basis_version: attempt.version },
  }
}

/** A new test where the course has one, none is open, and the learner may take another: until they pass, and again when that lapses. */
export function nextTest(
  attempt: Attempt,
  outline: Outline,
  tests: readonly Test[],
  { id, chance }: { id: string; chance: Chance },
  today: Day,
): OpenTest[] {
  const { course } = outline
  const assessment = course?.assessment
  if (course === undefined || assessment === undefined) return []
  if (hasPassed(attempt, tests, outline, today)) return []
  if (tests.some((each) => each.state === 'open')) return []
  if (mayTakeNoMore(assessment, tests)) return []
  const drawn = drawQuestions(course.questions, assessment.draw, chance)
  if (drawn.length === 0) return []
  const test: OpenTest = {
    id,
    learner: attempt.learner,
    course: course.id,
    number: (tests.at(-1)?.number ?? 0) + 1,
    pass_mark: assessment.pass_mark,
    drawn,
    state: 'open',
  }
  return [test]
}

/** There is a pass, and it is not to be renewed. */
export function hasPassed(
  attempt: Attempt,
  tests: readonly Test[],
  outline: Outline,
  today: Day,
): boolean {
  if (attempt.passed === undefined) return false
  const validity = validityOf(attempt, tests, outline)
  return validity === undefined || !isDue(validity, today)
}

/** All attempts that the course allows are used up. Whoever has passed has them all again for the renewal. */
export const mayTakeNoMore = (
  { attempts }: Pick<Assessment, 'attempts'>,
  tests: readonly Test[],
): boolean => {
  const pass = tests.findLastIndex((test) => test.state === 'marked' && test.passed)
  return attempts !== 'unlimited' && tests.length - (pass + 1) >= attempts
}
