import type { IncomingHttpHeaders } from 'node:http'
import { isIPv4 } from 'node:net'

/** Whether a host, as in `--host` or a URL, is this machine only: `localhost`, 127.0.0.0/8 or ::1. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'))
}

/** The same for a `Host` header, with or without a port. */
export function isLoopbackHeader(host: string | undefined): boolean {
  const match = /^(\[[^\]]*\]|[^:]*)(?::\d{1,5})?$/.exec(host ?? '')
  return match !== null && isLoopback(match[1]!)
}

/** Whether a proxy has passed a request on: then the address that it comes from says nothing of who asks. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
