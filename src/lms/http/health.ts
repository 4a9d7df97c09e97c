import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '../endpoint.ts'
import { Refusal } from './refusal.ts'

/** `GET /lms/health`: whether the record can be read. `GET /lms/ready`: the same, until the program is told to stop. */
export function health(app: FastifyInstance, { store, stopping }: Endpoint): void {
  app.get('/health', async () => {
    await store.check()
    return { status: 'ok' }
  })

  app.get('/ready', async () => {
    if (stopping?.()) throw new Refusal('stopping')
    await store.check()
    return { status: 'ok' }
  })
}
