import type { Assessment } from '#model/course.ts'
import type { Chance } from '#model/questions/chance.ts'
import { drawQuestions } from '#model/questions/draw.ts'
import type { Changes, Records, Registration, Scope } from '../store/store.ts'
import type { OpenTest, Test } from '../tests/test.ts'
import { type Attempt, blank, isDone } from './attempt.ts'
import { earn } from './fold.ts'
import type { Outline } from './outline.ts'

/** What must be read before a session starts or a test is drawn: for the induction, also the courses among its tasks. */
export const scopeOfStart = (learner: string, outline: Outline): Scope => ({
  learner,
  courses: [outline.id, ...outline.earned.values()],
  tests: outline.id,
})

/** What starting a session changes: the induction's tasks that courses have ticked meanwhile, and a test to take. */
export function register(
  registration: Omit<Registration, 'number' | 'basis_version'>,
  outline: Outline,
  records: Records,
  draw: { id: string; chance: Chance },
): Changes & { attempt: Attempt; all: Test[] } {
  const { learner, course, created } = registration
  const before = records.attempts.get(course) ?? blank(learner, course)
  const attempt = earn(before, (id) => isDone(records.attempts.get(id)), outline, created)
  const drawn = nextTest(attempt, outline, records.tests, draw)
  return {
    attempt,
    all: [...records.tests, ...drawn],
    attempts: attempt === before ? [] : [attempt],
    tests: drawn,
    registration: { ...registration, basis_version: attempt.version },
  }
}

/** A new test where the course has one, it is not passed, none is open, and the learner may take another. */
export function nextTest(
  attempt: Attempt,
  { course }: Outline,
  tests: readonly Test[],
  { id, chance }: { id: string; chance: Chance },
): OpenTest[] {
  const assessment = course?.assessment
  if (course === undefined || assessment === undefined) return []
  if (attempt.passed !== undefined || tests.some((each) => each.state === 'open')) return []
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

/** All attempts that the course allows are used up. */
export const mayTakeNoMore = (
  { attempts }: Pick<Assessment, 'attempts'>,
  tests: readonly Test[],
): boolean => attempts !== 'unlimited' && tests.length >= attempts
