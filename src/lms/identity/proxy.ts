import type { ProxyIdentity } from '#model/identity.ts'
import type { Settings } from '#model/settings.ts'
import { amongAddresses } from './addresses.ts'
import { forAddress } from './host.ts'
import { rolesOf } from './roles.ts'
import { IdentityProblem, type Person, Smuggled, type Way } from './way.ts'

/** A reverse proxy has signed somebody in and says so in headers, which count from its own addresses alone. */
export function proxy({ endpoint, address }: Settings): Way | undefined {
  const asked = endpoint.identity.proxy
  if (asked === undefined) return undefined
  if (endpoint.proxies.length === 0)
    throw new IdentityProblem(
      'endpoint.identity.proxy believes a header of a reverse proxy, and endpoint.proxies in moothall.yaml names none: add the address of yours.',
    )
  const isTrusted = amongAddresses(endpoint.proxies)
  return {
    id: 'proxy',
    kind: 'proving',
    admits: forAddress(address, 'proxy').admits,
    person: (peer, rawHeaders) =>
      isTrusted(peer) ? personIn(rawHeaders, asked, endpoint.identity.roles) : undefined,
    ...(asked.sign_out !== undefined && { signOut: asked.sign_out }),
  }
}

/** Exported for its table of tests. */
export function personIn(
  rawHeaders: readonly string[],
  asked: Pick<ProxyIdentity, 'subject' | 'name' | 'groups' | 'separator'>,
  roles: Readonly<Record<string, readonly string[]>>,
): Person | undefined {
  const subject = only(asked.subject, rawHeaders)
  const name = only(asked.name, rawHeaders)
  const groups = only(asked.groups, rawHeaders) ?? ''
  if (subject === undefined || subject === '') return undefined
  // A comma is how two headers become one on their way; a name may have one, an account never.
  if (!/^[^\s,;"<>]{1,200}$/u.test(subject)) throw new Smuggled(`${asked.subject} names no account`)
  return {
    subject: `proxy:${subject}`,
    name: name?.slice(0, 200) || subject,
    roles: rolesOf(
      groups.split(asked.separator).map((group) => group.trim()),
      roles,
    ),
  }
}

/**
 * The one value of a header. Servers differ over `X_Remote_User` and over what they do with two of a kind, so a proxy
 * that replaces one spelling may let another through: any other than the exact one, once, is refused.
 */
function only(header: string, rawHeaders: readonly string[]): string | undefined {
  const found: string[] = []
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase()
    if (name.replaceAll(/[^a-z0-9]/g, '-') !== header) continue
    if (name !== header) throw new Smuggled(`${header} came in another spelling`)
    found.push(rawHeaders[index + 1]!)
  }
  if (found.length > 1) throw new Smuggled(`${header} came ${found.length} times`)
  return found[0] === undefined ? undefined : decoded(found[0])
}

/** Node reads headers as Latin-1; proxies send names such as "Siân ŵ" as UTF-8. */
function decoded(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1')).trim()
  } catch {
    return value.trim()
  }
}
