import type { Store } from '../../store/store.ts'
import { identifierOf, isIdentifier } from '../account.ts'
import { newPin } from './choose.ts'
import { hashPin } from './hash.ts'

export type Issued =
  | { kind: 'issued'; identifier: string; learner: string; pin: string }
  | { kind: 'bad-identifier' | 'no-name' }

/** Gives somebody without an account a PIN, which is told this once. One that they had ends. */
export async function issuePin(
  typed: string,
  name: string,
  store: Pick<Store, 'pins' | 'learner' | 'audit'>,
  { by, now }: { by: string | null; now: Date },
): Promise<Issued> {
  const identifier = identifierOf(typed)
  if (!isIdentifier(identifier)) return { kind: 'bad-identifier' }
  if (name.trim() === '' || name.length > 200) return { kind: 'no-name' }
  const pin = newPin()
  const hash = await hashPin(pin)
  const { key: learner } = await store.learner(`kiosk:${identifier}`, name.trim())
  const issued = now.toISOString()
  await store.pins.change(identifier, () => ({
    identifier,
    learner,
    hash,
    state: 'issued',
    failures: 0,
    wait_until: null,
    issued,
  }))
  await store.audit.append({ at: issued, by, action: 'pin-issued', about: learner, detail: null })
  return { kind: 'issued', identifier, learner, pin }
}

/** Whether there was one to revoke. Sessions that it began end too. */
export async function revokePin(
  typed: string,
  store: Pick<Store, 'pins' | 'staff' | 'audit'>,
  { by, now }: { by: string | null; now: Date },
): Promise<boolean> {
  const { after } = await store.pins.change(
    identifierOf(typed),
    (before) => before && { ...before, state: 'revoked' },
  )
  if (after === undefined) return false
  const about = after.learner
  await store.staff.keep([], [about])
  await store.audit.append({
    at: now.toISOString(),
    by,
    action: 'pin-revoked',
    about,
    detail: null,
  })
  return true
}
