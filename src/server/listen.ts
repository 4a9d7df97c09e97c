import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** The server cannot start. The message says why, and what to do. */
export class ServeProblem extends Error {
  override readonly name = 'ServeProblem'
}

/** Where a site has been built, its folder. */
export function builtSite(dist: string): string {
  if (existsSync(dist)) return dist
  throw new ServeProblem(`There is no built site at ${dist}: run "moothall build" first.`)
}

/** Says at once what `listen` would say after a long build. */
export async function checkAddress(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
  } catch (error) {
    throw new ServeProblem(reasonOf(error, host, port), { cause: error })
  }
  probe.close()
  await once(probe, 'close')
}

/** Starts to listen; the address to open. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    throw new ServeProblem(reasonOf(error, host, port), { cause: error })
  }
  const address = app.server.address()
  const bound = typeof address === 'object' ? (address?.port ?? port) : port
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
}

function reasonOf(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop the program that uses it, or choose another with --port.`
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account: choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `"${host}" is not an address of this machine: choose another with --host.`
  return `The server could not start on ${host}, port ${port}: ${error instanceof Error ? error.message : error}.`
}
