import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Why an IP address must not be asked, such as "a private address"; undefined for a public one.
 * Whatever is not plain unicast is refused: also IPv4 in IPv6, NAT64, 6to4 and Teredo, which lead back to IPv4.
 */
export function whyNotPublic(address: string): string | undefined {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIP(plain) === 0) return 'not an IP address'
  const range = ipaddr.process(plain).range()
  return range === 'unicast' ? undefined : `${names[range] ?? `a reserved address (${range})`}`
}

/** The host of a URL where it is an IP address, without brackets. URL has already made `0x7f.1` and `2130706433` plain. */
export function literalIn(hostname: string): string | undefined {
  const plain = hostname.replace(/^\[|\]$/g, '')
  return isIP(plain) === 0 ? undefined : plain
}

const names: Partial<Record<string, string>> = {
  private: 'a private address',
  uniqueLocal: 'a private address',
  loopback: 'the address of this machine',
  linkLocal: 'a link-local address',
  unspecified: 'no real address',
  carrierGradeNat: 'a private address of a provider',
}
