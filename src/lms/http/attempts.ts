import type { FastifyInstance } from 'fastify'
import { dayOf } from '#model/day.ts'
import type { AttemptList, AttemptView } from '#model/wire/attempt.ts'
import { type Attempt, blank } from '../attempts/attempt.ts'
import { awaited } from '../attempts/prerequisites.ts'
import type { Outlines } from '../attempts/receive.ts'
import { attemptView } from '../attempts/view.ts'
import type { Endpoint } from '../endpoint.ts'
import { Refusal } from './refusal.ts'
import { demandSession } from './session.ts'

/** `GET /lms/attempts` and `GET /lms/attempts/<course>`: a learner's own record, and nobody else's. */
export function attempts(app: FastifyInstance, endpoint: Endpoint): void {
  const { store, outlines, now } = endpoint

  app.get('/attempts', async (request): Promise<AttemptList> => {
    const { learner } = await demandSession(request, endpoint)
    const { attempts, tests } = await store.records(learner)
    const known = outlines()
    const byCourse = new Map(attempts.map((attempt) => [attempt.course, attempt]))
    const today = dayOf(now())
    return {
      attempts: attempts.map((attempt) =>
        attemptView(
          attempt,
          tests.filter((test) => test.course === attempt.course),
          known.get(attempt.course),
          { today, awaits: awaitedIn(attempt.course, known, byCourse) },
        ),
      ),
    }
  })

  app.get<{ Params: { course: string } }>(
    '/attempts/:course',
    async (request): Promise<AttemptView> => {
      const { learner } = await demandSession(request, endpoint)
      const { course } = request.params
      const known = outlines()
      const outline = known.get(course)
      const courses = [course, ...(outline?.course?.prerequisites ?? [])]
      const { attempts, tests } = await store.find({ learner, courses, tests: course })
      const attempt = attempts.get(course)
      if (attempt === undefined && outline === undefined) throw new Refusal('unknown-course')
      return attemptView(attempt ?? blank(learner, course), tests, outline, {
        today: dayOf(now()),
        awaits: awaitedIn(course, known, attempts),
      })
    },
  )
}

/** A course that is gone waits for nothing. */
function awaitedIn(
  course: string,
  outlines: Outlines,
  attempts: ReadonlyMap<string, Attempt>,
): string[] {
  const outline = outlines.get(course)
  return outline ? awaited(outline, attempts) : []
}
