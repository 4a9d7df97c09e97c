/**
 * Where somebody gets mail, from the account by which they sign in. An account that is an address is one; others are
 * put into the settings' pattern, and without one nobody is written to.
 */
export function addressOf(account: string, pattern: string | undefined): string | undefined {
  if (isAddress(account)) return account
  if (pattern === undefined || !/^[\w.+'-]{1,64}$/.test(account)) return undefined
  return pattern.replace('{account}', account)
}

/** Plain enough that nothing in it could be another recipient or a header. */
export const isAddress = (text: string): boolean =>
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(text)
