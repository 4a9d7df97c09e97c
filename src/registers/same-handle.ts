import { type Account, platforms } from '#model/account.ts'
import { addressKey, handleKey } from '#model/account-keys.ts'
import type { Finding } from '#model/finding.ts'
import type { Located, Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Two rows for one account: its handle in other capitals, its address with or without `www.`, a slash at the end, or the platform's old name. */
export function sameHandles({ registers }: Pick<Site, 'registers'>): Finding[] {
  const first = new Map<string, Located<Account>>()
  return registers.accounts
    .filter(({ value }) => value.status !== 'closed')
    .flatMap((row): Finding[] => {
      const keys = [handleKey(row.value), addressKey(row.value)]
      const earlier = keys.map((key) => first.get(key)).find((each) => each !== undefined)
      for (const key of keys) if (!first.has(key)) first.set(key, row)
      if (earlier === undefined) return []
      const byHandle = handleKey(earlier.value) === keys[0]
      return [
        finding('register/duplicate-handle', row.place, [byHandle ? 'handle' : 'url'], {
          message: `Account "${row.value.id}" is the same as "${earlier.value.id}" on line ${earlier.place.line([])}: both are ${byHandle ? row.value.handle : row.value.url} on ${platforms[row.value.platform].name}.`,
          remedy: 'Remove one of them, or correct its handle and its address.',
        }),
      ]
    })
}
