import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf, sendProblem } from '../lms/http/problems.ts'
import { Refusal } from '../lms/http/refusal.ts'
import { securityHeaders } from './headers.ts'
import { sendNotFound } from './not-found.ts'

/** Whether an address is the endpoint's. Any reading of it will do: what is sent tells nothing either way. */
const isEndpoint = (url: string): boolean => /^\/lms(?:[/?#]|$)/.test(url)

/** What a request that no route answered is told: a problem by the endpoint, elsewhere the page for what is not there. */
export function refusing(dist: string) {
  async function notFound(request: FastifyRequest, reply: FastifyReply) {
    return isEndpoint(request.url)
      ? sendProblem(new Refusal('unknown-route'), request, reply)
      : sendNotFound(request, reply, dist)
  }

  async function failed(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    if (isEndpoint(request.url)) return sendProblem(error, request, reply)
    const status = statusOf(error)
    // The range is of a file that is there, and a browser must hear that it asked for too much.
    if (status === 416) return reply.code(416).type(plain).send(STATUS_CODES[416])
    if (status < 500) return sendNotFound(request, reply, dist)
    const { title, ref } = problemOf(error, request)
    return reply.code(500).type(plain).send(`${title} (ref ${ref})`)
  }

  return {
    failed,
    mount(app: FastifyInstance): void {
      app.setNotFoundHandler(notFound)
      app.setErrorHandler(failed)
    },
  }
}

const plain = 'text/plain; charset=utf-8'

/** A path that is too long for the disk, or that no file could have, is one that is not there. */
const nowhere = new Set(['ENAMETOOLONG', 'ENOTDIR', 'ELOOP', 'ERR_INVALID_ARG_VALUE'])

function statusOf(error: unknown): number {
  if (!(error instanceof Error)) return 500
  if ('code' in error && nowhere.has(String(error.code))) return 404
  return 'statusCode' in error ? Number(error.statusCode) : 500
}

/** What could not even be read as a request: nothing is known of it but the connection it came by. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 431
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 408
        : 400
  const said = STATUS_CODES[status] ?? ''
  const headers = Object.entries({
    ...securityHeaders,
    'content-type': plain,
    'content-length': String(said.length),
    connection: 'close',
  })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${said}\r\n${lines}\r\n${said}`)
}
