import { join } from 'node:path'
import files from '@fastify/static'
import { type FastifyInstance, fastify } from 'fastify'
import type { ImportedCourse } from '#model/imported.ts'
import { hostScript } from './host-files.ts'
import { hostPage } from './host-page.ts'
import type { ContentHosts } from './hosts.ts'
import { contentPolicy } from './policy.ts'
import { bySpelling } from './spelling.ts'

/** The imported courses of a site, and the folder that holds them. */
export type Imported = { shelf: string; courses: readonly ImportedCourse[] }

/**
 * What the hosts of packages answer: the host page, its scripts, and the files of one package. It is an application of
 * its own, so that no route of the intranet or of the endpoint exists here, and no cookie is ever set or read.
 */
export async function serveContent(
  imported: () => Imported,
  hosts: ContentHosts,
): Promise<FastifyInstance> {
  const app = fastify({ logger: false, exposeHeadRoutes: true })
  const nothing = 'There is nothing here.'
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(contentPolicy(hosts.intranet(request.headers.host)))
    reply.header('cache-control', 'no-cache')
    if (courseOf(request.headers.host) === undefined)
      await reply.code(421).type('text/plain; charset=utf-8').send(nothing)
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/plain; charset=utf-8').send(nothing),
  )

  function courseOf(host: string | undefined): ImportedCourse | undefined {
    const named = hosts.of(host)
    if (named.kind !== 'package') return undefined
    return imported().courses.find(({ id }) => id === named.id)
  }

  app.get('/moothall-host/', (request, reply) => {
    const course = courseOf(request.headers.host)!
    return reply
      .type('text/html; charset=utf-8')
      .send(hostPage(course, hosts.intranet(request.headers.host)))
  })
  app.get<{ Params: { script: string } }>('/moothall-host/:script', async (request, reply) => {
    const script = await hostScript(request.params.script)?.catch(() => undefined)
    if (script === undefined) return reply.callNotFound()
    return reply.type('text/javascript; charset=utf-8').send(script)
  })

  await app.register(files, { root: imported().shelf, serve: false, cacheControl: false })
  app.get<{ Params: { '*': string } }>('/package/*', async (request, reply) => {
    const { id } = courseOf(request.headers.host)!
    const root = join(imported().shelf, id, 'package')
    const path = await bySpelling(root, request.params['*'])
    if (path === undefined) return reply.callNotFound()
    return reply.sendFile(path, root)
  })
  await app.ready()
  return app
}
