import { createHash } from 'node:crypto'

/** The first 16 hex digits of SHA-256 over `parts`, each with its length, so that ['ab', 'c'] and ['a', 'bc'] differ. */
export function hash(parts: Iterable<string | Uint8Array>): string {
  const sum = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    sum.update(`${bytes.length}:`).update(bytes)
  }
  return sum.digest('hex').slice(0, 16)
}
