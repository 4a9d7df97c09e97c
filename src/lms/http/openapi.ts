import type { FastifyInstance } from 'fastify'
import { openApi } from '../contract/document.ts'
import { contractVersion } from '../contract/version.ts'

/** `GET /lms/openapi.json`: the contract, for programs. */
export function openapi(app: FastifyInstance): void {
  const document = JSON.stringify(openApi(contractVersion))
  app.get('/openapi.json', (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(document),
  )
}
