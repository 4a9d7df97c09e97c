import type { Me } from '#model/wire/attempt.ts'
import type { Asked } from './endpoint.ts'

/** `key` names a learner to this device's storage and to nobody else. */
export type Person = { key: string; name: string }

export type Who =
  | { kind: 'signed-in'; person: Person; roles?: readonly string[] }
  /** The endpoint is away: the last person whom it named on this device. Their entries have tokens of their own. */
  | { kind: 'last-known'; person: Person }
  | { kind: 'nobody'; away: boolean }

/** Whose progress a page records. An endpoint that says "nobody" is believed; only its silence is not. */
export function whoIsHere(me: Asked<Me>, last: Person | undefined): Who {
  if (me.kind === 'answer')
    return me.value.signedIn
      ? {
          kind: 'signed-in',
          person: { key: me.value.learner.key, name: me.value.learner.name },
          roles: me.value.learner.roles,
        }
      : { kind: 'nobody', away: false }
  if (me.kind === 'away' && last) return { kind: 'last-known', person: last }
  return { kind: 'nobody', away: me.kind === 'away' }
}
