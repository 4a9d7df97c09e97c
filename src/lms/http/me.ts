import type { FastifyInstance } from 'fastify'
import type { Me } from '#model/wire/attempt.ts'
import type { Endpoint } from '../endpoint.ts'
import { sessionOf } from './session.ts'

/** `GET /lms/me`: who the endpoint takes this browser for. */
export function me(app: FastifyInstance, endpoint: Endpoint): void {
  app.get('/me', async (request): Promise<Me> => {
    const session = await sessionOf(request, endpoint)
    if (session === undefined) return { signedIn: false, signIn: endpoint.ways.length > 0 }
    const { learner, name, roles } = session
    return { signedIn: true, learner: { key: learner, name, roles } }
  })
}
