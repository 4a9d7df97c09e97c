import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIPv6 } from 'node:net'
import { FeedProblem } from '../problem.ts'
import { bodyOf } from './body.ts'
import type { Guarded } from './guard.ts'
import type { Rules } from './rules.ts'

export type Exchange = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** One request and its whole answer, at the pinned address. Follows nothing. Throws `FeedProblem`. */
export async function exchange(
  { url, address }: Guarded,
  headers: Record<string, string>,
  rules: Rules,
): Promise<Exchange> {
  const { limits } = rules
  const total = AbortSignal.timeout(limits.total)
  try {
    const response = await responseTo({ url, address }, headers, rules, total)
    try {
      const body = hasBody(response) ? await bodyOf(response, limits) : Buffer.alloc(0)
      return { status: response.statusCode!, headers: response.headers, body }
    } finally {
      response.destroy()
    }
  } catch (error) {
    throw inWords(error, url, total)
  }
}

const hasBody = ({ statusCode = 0 }: IncomingMessage) => statusCode < 300

function responseTo(
  { url, address }: Guarded,
  headers: Record<string, string>,
  { limits, ca, contact }: Rules,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const family = isIPv6(address) ? 6 : 4
  const lookup = ((_name, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family)) as LookupFunction
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:'
    const sent = (secure ? httpsRequest : httpRequest)(url, {
      agent: false,
      lookup,
      signal,
      ...(ca !== undefined && { ca }),
      headers: {
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': `Moothall (council's feed reader; contact ${contact})`,
        ...headers,
      },
    })
    const late = (code: string, says: string) =>
      sent.destroy(new FeedProblem('unreachable', `fetch/${code}`, says))
    let timer = setTimeout(
      () => late('connect-timeout', `${url.hostname} cannot be reached: no connection in time.`),
      limits.connect,
    )
    sent.on('socket', (socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer)
        timer = setTimeout(
          () => late('no-answer', `${url.hostname} took the request and did not answer in time.`),
          limits.firstByte,
        )
      }),
    )
    sent.on('close', () => clearTimeout(timer))
    sent.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    sent.on('response', (response) => {
      clearTimeout(timer)
      resolve(response)
    })
    sent.end()
  })
}

/** What the network's errors mean to whoever must act. */
function inWords(error: unknown, url: URL, total: AbortSignal): FeedProblem {
  if (error instanceof FeedProblem) return error
  const host = url.hostname
  const problem = (code: string, says: string) =>
    new FeedProblem('unreachable', `fetch/${code}`, says, { cause: error })
  if (total.aborted) return problem('too-slow', `${host} was still sending when the time was up.`)
  const code = String((error as NodeJS.ErrnoException).code ?? '')
  if (code === 'ECONNREFUSED') return problem('refused', `${host} refuses the connection.`)
  if (code === 'ECONNRESET') return problem('cut-off', `${host} broke off its answer.`)
  if (/CERT|SIGNATURE|SELF_SIGNED|ALTNAME|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code))
    return new FeedProblem(
      'unsafe',
      'fetch/certificate',
      `${host} cannot prove who it is: its certificate is not valid (${code}).`,
      { cause: error },
    )
  if (code.startsWith('HPE_'))
    return new FeedProblem(
      'unreadable',
      'fetch/not-http',
      `${host} did not answer as a web server does.`,
      {
        cause: error,
      },
    )
  return problem('network', `${host} cannot be reached (${code || (error as Error).message}).`)
}
