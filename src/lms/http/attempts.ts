import type { FastifyInstance } from 'fastify'
import type { AttemptList, AttemptView } from '#model/wire/attempt.ts'
import { blank } from '../attempts/attempt.ts'
import { attemptView } from '../attempts/view.ts'
import type { Endpoint } from '../endpoint.ts'
import { Refusal } from './refusal.ts'
import { demandSession } from './session.ts'

/** `GET /lms/attempts` and `GET /lms/attempts/<course>`: a learner's own record, and nobody else's. */
export function attempts(app: FastifyInstance, endpoint: Endpoint): void {
  const { store, outlines } = endpoint

  app.get('/attempts', async (request): Promise<AttemptList> => {
    const { learner } = await demandSession(request, endpoint)
    const { attempts, tests } = await store.records(learner)
    const known = outlines()
    return {
      attempts: attempts.map((attempt) =>
        attemptView(
          attempt,
          tests.filter((test) => test.course === attempt.course),
          known.get(attempt.course),
        ),
      ),
    }
  })

  app.get<{ Params: { course: string } }>(
    '/attempts/:course',
    async (request): Promise<AttemptView> => {
      const { learner } = await demandSession(request, endpoint)
      const { course } = request.params
      const { attempts, tests } = await store.find({ learner, courses: [course], tests: course })
      const attempt = attempts.get(course)
      const outline = outlines().get(course)
      if (attempt === undefined && outline === undefined) throw new Refusal('unknown-course')
      return attemptView(attempt ?? blank(learner, course), tests, outline)
    },
  )
}
