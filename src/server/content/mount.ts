import { createServer, type RequestListener, type Server } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
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

/** Lets the player page of an imported course frame packages. Which of them is for its script to ask. */
export function allowFraming(
  app: FastifyInstance,
  imported: () => Imported,
  hosts: ContentHosts,
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const id = /^(?:\/cy)?\/learn\/([a-z0-9-]+)\/(?:index\.html)?(?:\?|$)/.exec(request.url)?.[1]
    if (id !== undefined && isKnown(imported(), id))
      reply.headers({
        // Not the one host of this learner: a browser may keep the page, and show it to the next one.
        'content-security-policy': `${securityHeaders['content-security-policy']}; frame-src ${hosts.all(request.headers.host)}`,
        // With "same-origin" the windows that a course opens could not find their API.
        'cross-origin-opener-policy': 'same-origin-allow-popups',
      })
    done()
  })
}

/** Answers where a package is served for whoever asks; `learner` knows them by key. */
export function tellAddresses(
  app: FastifyInstance,
  imported: () => Imported,
  hosts: ContentHosts,
  learner: (request: FastifyRequest) => Promise<string | undefined>,
): void {
  app.get<{ Params: { id: string } }>('/moothall-content/:id.json', async (request, reply) => {
    const { id } = request.params
    if (!isKnown(imported(), id)) return reply.callNotFound()
    reply.header('cache-control', 'no-store')
    return { origin: hosts.originOf(id, request.headers.host, await learner(request)) }
  })
}

const isKnown = ({ courses }: Imported, id: string): boolean =>
  courses.some((course) => course.id === id)
