import { BlockList, isIP } from 'node:net'

/** Whether an address is one of `list`: addresses and networks, IPv4 and IPv6. An IPv4 address in IPv6's clothes is itself. */
export function amongAddresses(list: readonly string[]): (address: string | undefined) => boolean {
  const known = new BlockList()
  for (const each of list) {
    const [address = '', bits] = each.split('/')
    const family = familyOf(address)
    if (bits === undefined) known.addAddress(address, family)
    else known.addSubnet(address, Number(bits), family)
  }
  return (address) =>
    address !== undefined && isIP(address) > 0 && known.check(address, familyOf(address))
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
