import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Endpoint } from '../endpoint.ts'
import { isForwarded, isLoopback } from '../identity/loopback.ts'
import { Refusal } from './refusal.ts'

/** `GET /lms/metrics`, for Prometheus on this machine or with the token. Asks nothing of the store. */
export function metrics(app: FastifyInstance, { metrics, metricsToken }: Endpoint): void {
  if (metrics === undefined) return
  app.get('/metrics', async (request, reply) => {
    if (!isFromHere(request) && !hasToken(request, metricsToken))
      throw new Refusal('operators-only')
    return reply.type(metrics.type).send(await metrics.text())
  })
}

/** Behind a proxy on this machine every request comes from here; such a proxy says so. */
const isFromHere = ({ socket, headers }: FastifyRequest): boolean =>
  !isForwarded(headers) && isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))

function hasToken({ headers }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}
