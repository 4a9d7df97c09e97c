import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Opened } from './opened.ts'

export type Answering =
  | { type: string; body: string | Uint8Array; status?: number; headers?: Record<string, string> }
  | { file: string; from: Opened }

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** A small server on a port of its own, that answers as `answer` says. */
export async function listening(
  answer: (request: IncomingMessage, path: string, query: URLSearchParams) => Promise<Answering>,
  port = 0,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://lms')
    const said = await answer(request, pathname, searchParams).catch(
      (error: unknown): Answering => ({ type: 'text/plain', body: String(error), status: 500 }),
    )
    const body = 'file' in said ? said.from.get(said.file) : said.body
    const type = 'file' in said ? types[extname(said.file)] : said.type
    const status = 'file' in said ? (body ? 200 : 404) : (said.status ?? 200)
    response.writeHead(status, {
      'content-type': type ?? 'application/octet-stream',
      ...('headers' in said && said.headers),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closed(server),
  }
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
