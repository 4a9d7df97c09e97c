import type { Account } from './account.ts'
import { platforms } from './platform.ts'

/** One name for every way to write a handle. */
export const handleKey = ({ platform, handle }: Pick<Account, 'platform' | 'handle'>): string =>
  `${platform} ${handle.normalize('NFC').trim().replace(/^@/, '').toLowerCase()}`

/** One address for every way to write it. A query counts only where the platform keeps the profile in it. */
export function addressKey({ platform, url }: Pick<Account, 'platform' | 'url'>): string {
  const { hostname, pathname, searchParams } = new URL(url)
  const hosts: readonly string[] = platforms[platform].hosts
  // `cy-gb.facebook.com` and `mobile.twitter.com` are the platform itself.
  const isPlatform = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  const profile = searchParams.get('id')
  return [
    isPlatform ? hosts[0] : hostname.replace(/^www\./, ''),
    decodedPath(pathname).toLowerCase().replace(/\/+$/, '').replace(/^\/@/, '/'),
    profile === null ? '' : `?id=${profile}`,
  ].join('')
}

/** A path may hold a `%` that escapes nothing. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}
