import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { dayOf } from '#model/day.ts'
import { type Registration, registrationRequest } from '#model/wire/attempt.ts'
import { register, scopeOfStart } from '../attempts/register.ts'
import { attemptView } from '../attempts/view.ts'
import type { Endpoint } from '../endpoint.ts'
import { telling } from '../forward/tell.ts'
import { hashOf, newSecret } from '../identity/secret.ts'
import { demandSameOrigin } from './origin.ts'
import { Refusal } from './refusal.ts'
import { demandSession } from './session.ts'

/** Long enough for a device that is put away over a holiday before it has sent everything. */
const days = 30

/** `POST /lms/registrations`: a device session, with where to resume and the test to take. */
export function registrations(app: FastifyInstance, endpoint: Endpoint): void {
  const { store, outlines, now, chance, onward } = endpoint

  app.post('/registrations', async (request, reply): Promise<Registration> => {
    demandSameOrigin(request.headers)
    const { learner } = await demandSession(request, endpoint)
    const { course, device } = registrationRequest.parse(request.body)
    const known = outlines()
    const outline = known.get(course)
    if (outline === undefined) throw new Refusal('unknown-course')

    const token = newSecret()
    const start = now()
    const registration = {
      id: randomUUID(),
      token_hash: hashOf(token),
      learner,
      course,
      device,
      created: start.toISOString(),
      expires: new Date(start.getTime() + days * 86_400_000).toISOString(),
    }
    const draw = { id: randomUUID(), chance }
    const cause = {
      id: registration.id,
      registration,
      language: 'en',
      at: registration.created,
    } as const
    const started = await store.change(scopeOfStart(learner, outline), (records) =>
      telling(
        onward?.naming,
        cause,
        records,
        known,
        register(registration, outline, records, draw),
      ),
    )
    if (started.told) onward?.wake()
    reply.code(201)
    return {
      registration: registration.id,
      token,
      expires: registration.expires,
      attempt: attemptView(started.attempt, started.all, outline, {
        today: dayOf(start),
        awaits: started.awaits,
      }),
    }
  })
}
