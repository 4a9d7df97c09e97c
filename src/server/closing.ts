import type { FastifyInstance } from 'fastify'

/** How long an answer that is on its way may take once the server was told to stop. */
const graceInMs = 2000

/**
 * Lets `close` end although browsers are connected: answers say that the connection ends, and a socket that
 * has asked for nothing yet, such as a preconnect, is cut after the grace.
 */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', (done) => {
    closing = true
    setTimeout(() => app.server.closeAllConnections(), graceInMs).unref()
    done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close')
    done(null, payload)
  })
}
