import { FeedProblem } from '../problem.ts'
import { type Exchange, exchange } from './exchange.ts'
import { guard } from './guard.ts'
import { retryAfter, type Turns } from './manners.ts'
import type { Rules } from './rules.ts'

/** What a server gave us to ask with the next time, so that it need not send again what we have. */
export type Validators = { etag?: string | undefined; modified?: string | undefined }

export type Answer =
  | {
      kind: 'fresh'
      body: Buffer
      /** The Content-Type header as sent. */
      type: string | undefined
      /** Where it came from in the end; relative addresses in it start here. */
      url: string
      /** The address that the server says it has moved to for good. */
      moved: string | undefined
      validators: Validators
    }
  | { kind: 'unchanged' }

export type Asking = {
  rules: Rules
  turns: Turns
  now: () => Date
  /** Accept an address without encryption. */
  http: boolean
  validators?: Validators | undefined
  headers?: Record<string, string>
}

/** Asks a URL and follows its redirects, each guarded like the first. Throws `FeedProblem`. */
export async function ask(address: string, asking: Asking): Promise<Answer> {
  const first = parsed(address)
  let url = first
  let moved: string | undefined
  let forGood = true
  for (let hop = 0; hop <= asking.rules.limits.redirects; hop++) {
    const { status, headers, body } = await one(url, first, asking)
    if (status === 304 && asking.validators) return { kind: 'unchanged' }
    if (status >= 200 && status < 300)
      return {
        kind: 'fresh',
        body,
        type: headers['content-type'],
        url: url.href,
        moved,
        validators: {
          ...(headers.etag && { etag: headers.etag }),
          ...(headers['last-modified'] && { modified: headers['last-modified'] }),
        },
      }
    if (![301, 302, 303, 307, 308].includes(status) || !headers.location)
      throw refusal(status, headers, url, asking.now())
    forGood &&= status === 301 || status === 308
    url = parsed(headers.location, url)
    if (forGood) moved = url.href
  }
  throw new FeedProblem(
    'refused',
    'fetch/redirects',
    `${first.hostname} sends the request on and on, more than ${asking.rules.limits.redirects} times.`,
  )
}

async function one(url: URL, first: URL, asking: Asking): Promise<Exchange> {
  const guarded = await guard(url, asking.rules, asking.http)
  const { etag, modified } = asking.validators ?? {}
  // What proves who we are, and what we have, is for the host that it was meant for.
  const own =
    url.origin === first.origin
      ? {
          ...asking.headers,
          ...(etag && { 'if-none-match': etag }),
          ...(modified && { 'if-modified-since': modified }),
        }
      : {}
  return asking.turns(url.host, () => exchange(guarded, own, asking.rules))
}

function parsed(address: string, base?: URL): URL {
  const url = URL.parse(address, base)
  if (!url)
    throw new FeedProblem('unsafe', 'fetch/address', `"${address.slice(0, 80)}" is not an address.`)
  url.hash = ''
  return url
}

function refusal(status: number, headers: Exchange['headers'], url: URL, now: Date): FeedProblem {
  const host = url.hostname
  const until = retryAfter(headers['retry-after'], now)
  const problem = (kind: 'refused' | 'waiting' | 'unreachable', code: string, says: string) =>
    new FeedProblem(kind, `fetch/${code}`, says, { until })
  if (status === 429 || (status === 503 && until))
    return problem('waiting', 'wait', `${host} asks us to wait (status ${status}).`)
  if (status === 401 || status === 403)
    return problem('refused', 'forbidden', `${host} does not let us read this (status ${status}).`)
  if (status === 404 || status === 410)
    return problem(
      'refused',
      'not-found',
      `${host} says that there is nothing at this address (status ${status}). Check the source's url; some hosts say so for days and then recover.`,
    )
  if (status >= 500)
    return problem('unreachable', 'server-fault', `${host} has a fault (status ${status}).`)
  return problem('refused', 'status', `${host} answered with status ${status}.`)
}
