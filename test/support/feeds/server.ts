/** Real servers on this machine that do what a test says: one with HTTP, one with TLS and a certificate of its own authority. */
import { readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'

export type Route =
  | string
  | Uint8Array
  | { status?: number; type?: string; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void)

export type FeedServer = {
  url: (path: string, host?: string) => string
  port: number
  /** By path without its query, or with it. Change it to change what the next request gets. */
  routes: Map<string, Route>
  requests: { path: string; headers: IncomingMessage['headers'] }[]
  close: () => Promise<void>
}

const tls = join(import.meta.dirname, '../../fixtures/feeds/tls')
export const testAuthority = readFileSync(join(tls, 'ca.pem'), 'utf8')

export const httpServer = (): Promise<FeedServer> =>
  listening((listener) => createServer(listener), 'http', '127.0.0.1')

export const tlsServer = (): Promise<FeedServer> =>
  listening(
    (listener) =>
      createTlsServer(
        { key: readFileSync(join(tls, 'server.key')), cert: readFileSync(join(tls, 'server.pem')) },
        listener,
      ),
    'https',
    'feeds.test',
  )

async function listening(
  create: (listener: RequestListener) => Server & { closeAllConnections: () => void },
  scheme: string,
  name: string,
): Promise<FeedServer> {
  const routes: FeedServer['routes'] = new Map()
  const requests: FeedServer['requests'] = []
  const server = create((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    answer(routes.get(path) ?? routes.get(path.split('?')[0]!), request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (path, host = name) => `${scheme}://${host}:${port}${path}`,
    port,
    routes,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(
  route: Route | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (typeof route === 'function') {
    route(request, response)
    return
  }
  if (route === undefined) {
    response.writeHead(404).end('Nothing here.')
    return
  }
  const {
    status = 200,
    type = 'application/octet-stream',
    headers = {},
    body = '',
  } = typeof route === 'string' || route instanceof Uint8Array ? { body: route } : route
  response.writeHead(status, { 'content-type': type, ...headers }).end(body)
}
