import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: what a cookie or a token holds. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** All that the store keeps of it, so that a copied database opens nobody's session. No salt: it cannot be guessed. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')
