import type { FastifyReply, FastifyRequest } from 'fastify'
import { firstOf } from './template.ts'

/** The site's own page for what is not there, in the language of the address. */
export async function sendNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  dist: string,
): Promise<FastifyReply> {
  const welsh = /^\/cy(\/|$)/.test(request.url)
  const page = await firstOf(
    [...(welsh ? ['cy/404.html', 'cy/404/index.html'] : []), '404.html'],
    dist,
  )
  return reply
    .code(404)
    .header('cache-control', 'no-cache')
    .type(page === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8')
    .send(page ?? 'Not found')
}
