import { isDeepStrictEqual } from 'node:util'
import type { Statement } from './statement.ts'

/**
 * Whether what the LRS has under an id is what we tell. An LRS may add (stored, authority, version), spell instants
 * and definitions otherwise, and names change: what has to be the same is who did what to what, and how it came out
 * (xAPI-Data, 2.2.3).
 */
export const isSame = (ours: Statement, theirs: unknown): boolean =>
  isDeepStrictEqual(essence(ours), essence(theirs))

const essence = (statement: unknown) => {
  const at = (...path: string[]): unknown =>
    path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      statement,
    )
  return {
    id: String(at('id')).toLowerCase(),
    account: at('actor', 'account'),
    verb: at('verb', 'id'),
    object: at('object', 'id'),
    result: at('result'),
    registration: String(at('context', 'registration')).toLowerCase(),
    timestamp: Date.parse(String(at('timestamp'))),
  }
}
