import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from './refusal.ts'

/** For what a cookie authorises: only the site's own pages may ask. Browsers send one of the two headers with every POST. */
export function demandSameOrigin(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site']
  const same =
    site === undefined
      ? headers.origin !== undefined && URL.parse(headers.origin)?.host === headers.host
      : site === 'same-origin'
  if (!same) throw new Refusal('cross-site')
}

/** For what a token authorises: beacons and sandboxed frames may ask, other sites may not. */
export function refuseCrossSite(headers: IncomingHttpHeaders): void {
  if (headers['sec-fetch-site'] === 'cross-site') throw new Refusal('cross-site')
}
