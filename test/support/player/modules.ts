/** Serves the browser's modules one by one with their types taken off, so that storage is tested without a build. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const importMap = {
  imports: {
    idb: '/node_modules/idb/build/index.js',
    '#player/': '/src/player/',
    '#model/': '/src/model/',
  },
}
const blank = `<!doctype html><title>Modules</title><script type="importmap">${JSON.stringify(importMap)}</script>`

export type Modules = { address: string; close(): Promise<void> }

export async function serveModules(): Promise<Modules> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname)
    const text = path === '/' ? blank : await readFile(join(root, path), 'utf8').catch(() => null)
    if (text === null) response.writeHead(404)
    else response.setHeader('content-type', path === '/' ? 'text/html' : 'text/javascript')
    response.end(path.endsWith('.ts') ? stripTypeScriptTypes(text ?? '') : text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => closing(server),
  }
}

const closing = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
