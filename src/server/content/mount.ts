import { createServer, type RequestListener, type Server } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { securityHeaders } from '../headers.ts'
import type { ContentHosts } from './hosts.ts'
import type { Imported } from './serve-content.ts'

/** One listener for all hosts: a request that names a package's host, or a stranger below it, never reaches the intranet. */
export const byHost =
  (hosts: ContentHosts, content: () => RequestListener) =>
  (intranet: RequestListener): Server =>
    createServer((request, response) =>
      hosts.of(request.headers.host).kind === 'intranet'
        ? intranet(request, response)
        : content()(request, response),
    )

/** What the intranet itself must say of imported courses: where each is served, and that its player page may frame that. */
export function introduce(
  app: FastifyInstance,
  imported: () => Imported,
  hosts: ContentHosts,
): void {
  const isKnown = (id: string) => imported().courses.some((course) => course.id === id)
  app.get<{ Params: { id: string } }>('/moothall-content/:id.json', (request, reply) => {
    const { id } = request.params
    if (!isKnown(id)) return reply.callNotFound()
    return { origin: hosts.originOf(id, request.headers.host) }
  })
  app.addHook('onRequest', (request, reply, done) => {
    const id = /^(?:\/cy)?\/learn\/([a-z0-9-]+)\/(?:index\.html)?(?:\?|$)/.exec(request.url)?.[1]
    if (id !== undefined && isKnown(id))
      reply.headers({
        'content-security-policy': `${securityHeaders['content-security-policy']}; frame-src ${hosts.originOf(id, request.headers.host)}`,
        // With "same-origin" the windows that a course opens could not find their API.
        'cross-origin-opener-policy': 'same-origin-allow-popups',
      })
    done()
  })
}
