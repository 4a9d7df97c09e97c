import { platforms, reservedIds } from '#model/account.ts'
import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Accounts whose address is on another platform than they say. Mastodon and blogs can be anywhere. */
export function accountsElsewhere(site: Pick<Site, 'registers'>): Finding[] {
  return site.registers.accounts.flatMap(({ value, place }): Finding[] => {
    const { name, hosts } = platforms[value.platform]
    const host = new URL(value.url).hostname
    const fits = hosts.some((each: string) => host === each || host.endsWith(`.${each}`))
    if (hosts.length === 0 || fits) return []
    return [
      finding('register/platform-host', place, ['url'], {
        message: `Account "${value.id}" is on ${name}, and its address is at ${host}.`,
        remedy: `Correct the platform, or give its address at ${hosts[0]}.`,
      }),
    ]
  })
}

/** Accounts whose page would lie where the wall has pages of its own. */
export function accountsInTheWay(site: Pick<Site, 'registers'>): Finding[] {
  return site.registers.accounts
    .filter(({ value }) => reservedIds.some((id) => id === value.id))
    .map(({ value, place }) => ({
      code: 'register/reserved-id',
      severity: 'error',
      file: place.file,
      line: place.line(['id']),
      message: `The account id "${value.id}" is kept for the wall: /social/${value.id}/ is one of its own addresses.`,
      remedy: `Name it after its service and platform, such as "${value.id}-${value.platform}".`,
    }))
}
