import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '../endpoint.ts'

/** `GET /lms/health`: whether the record can be read. */
export function health(app: FastifyInstance, { store }: Endpoint): void {
  app.get('/health', async () => {
    await store.check()
    return { status: 'ok' }
  })
}
