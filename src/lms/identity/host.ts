import type { IncomingHttpHeaders } from 'node:http'
import { isLoopbackHeader } from './loopback.ts'
import { IdentityProblem } from './way.ts'

/** Admits requests for the site's own name, and for this machine's: a name that a stranger points here gets no answer. */
export function forAddress(
  address: string | undefined,
  way: string,
): { url: URL; admits: (headers: IncomingHttpHeaders) => boolean } {
  if (address === undefined)
    throw new IdentityProblem(
      `endpoint.identity.${way} needs to know where the site lives: add a line such as "address: https://intranet.council.example" to moothall.yaml.`,
    )
  const url = new URL(address)
  return { url, admits: ({ host }) => host?.toLowerCase() === url.host || isLoopbackHeader(host) }
}
