import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { dayOf } from '#model/day.ts'
import { type AttemptView, testRequest } from '#model/wire/attempt.ts'
import { blank } from '../attempts/attempt.ts'
import { awaited } from '../attempts/prerequisites.ts'
import { hasPassed, mayTakeNoMore, nextTest, scopeOfStart } from '../attempts/register.ts'
import { attemptView } from '../attempts/view.ts'
import type { Endpoint } from '../endpoint.ts'
import { demandSameOrigin } from './origin.ts'
import { Refusal } from './refusal.ts'
import { demandSession } from './session.ts'

/** `POST /lms/tests`: the next test after a failed one; the open one where there is one. */
export function tests(app: FastifyInstance, endpoint: Endpoint): void {
  const { store, outlines, chance, now } = endpoint

  app.post('/tests', async (request): Promise<AttemptView> => {
    demandSameOrigin(request.headers)
    const { learner } = await demandSession(request, endpoint)
    const { course } = testRequest.parse(request.body)
    const outline = outlines().get(course)
    if (outline === undefined) throw new Refusal('unknown-course')

    const draw = { id: randomUUID(), chance }
    const today = dayOf(now())
    const { attempt, all, awaits } = await store.change(
      scopeOfStart(learner, outline),
      (records) => {
        const attempt = records.attempts.get(course) ?? blank(learner, course)
        if (hasPassed(attempt, records.tests, outline, today)) throw new Refusal('already-passed')
        const drawn = nextTest(attempt, outline, records.tests, draw, today)
        const awaits = awaited(outline, records.attempts)
        return { attempt, tests: drawn, all: [...records.tests, ...drawn], awaits }
      },
    )
    if (!all.some((test) => test.state === 'open')) {
      const assessment = outline.course?.assessment
      throw new Refusal(
        assessment && mayTakeNoMore(assessment, all) ? 'no-attempts-left' : 'no-test',
      )
    }
    return attemptView(attempt, all, outline, { today, awaits })
  })
}
