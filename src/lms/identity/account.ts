/** The account in a subject: `proxy:NPrys` and `oidc:https://login.example nprys` are both "nprys". */
export const accountOf = (subject: string): string =>
  (subject.startsWith('oidc:')
    ? subject.replace(/^.* /, '')
    : subject.replace(/^[a-z]+:/, '')
  ).toLowerCase()

/** An identifier as it is kept; people type it as they like. */
export const identifierOf = (typed: string): string => typed.trim().toLowerCase()

export const isIdentifier = (text: string): boolean => /^[a-z0-9][a-z0-9._@-]{0,99}$/.test(text)
