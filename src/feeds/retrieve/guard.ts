import { FeedProblem } from '../problem.ts'
import { literalIn, whyNotPublic } from './address.ts'
import type { Rules } from './rules.ts'

/** A URL that may be asked, and the only address at which it may be asked. */
export type Guarded = { url: URL; address: string }

const ports: Partial<Record<string, string>> = { 'https:': '443', 'http:': '80' }

/**
 * Decides whether a URL may be asked, and pins the address: the name is not resolved again, so that a second answer
 * of its server cannot lead elsewhere. Throws `FeedProblem`.
 */
export async function guard(url: URL, rules: Rules, http: boolean): Promise<Guarded> {
  const unsafe = (code: string, says: string) => new FeedProblem('unsafe', `fetch/${code}`, says)
  if (url.protocol !== 'https:' && !(http && url.protocol === 'http:'))
    throw unsafe(
      'scheme',
      url.protocol === 'http:'
        ? `${url.origin} is not encrypted. Use https://, or set "http: true" on the source if its owner offers nothing better.`
        : `"${url.protocol}" addresses are not asked, only https://.`,
    )
  if (url.username !== '' || url.password !== '')
    throw unsafe('credentials', `The address of ${url.hostname} holds a name or a password.`)
  const port = url.port || ports[url.protocol]!
  const trusted = rules.trusted.has(`${url.hostname}:${port}`)
  if (!trusted && port !== ports[url.protocol])
    throw unsafe('port', `${url.host} is not on the port of web sites.`)
  const addresses = await addressesOf(url.hostname, rules)
  const wrong = trusted ? undefined : addresses.map(whyNotPublic).find((why) => why !== undefined)
  if (wrong)
    throw unsafe('private-address', `${url.hostname} leads to ${wrong}, which is never asked.`)
  return { url, address: addresses[0]! }
}

async function addressesOf(hostname: string, rules: Rules): Promise<string[]> {
  const literal = literalIn(hostname)
  if (literal) return [literal]
  const unknown = (cause?: unknown) =>
    new FeedProblem(
      'unreachable',
      'fetch/unknown-host',
      `There is no server with the name ${hostname}, or the network is down.`,
      { cause },
    )
  const found = await rules.resolve(hostname).catch((cause: unknown) => {
    throw unknown(cause)
  })
  if (found.length === 0) throw unknown()
  return found
}
