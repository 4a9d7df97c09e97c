import type { Store } from '../../store/store.ts'
import { identifierOf } from '../account.ts'
import { hashPin, isPin } from './hash.ts'
import { counted } from './tries.ts'

export type Checked =
  | { kind: 'right'; learner: string; subject: string; mustChoose: boolean }
  /** The same for a PIN that is wrong, revoked, locked or waiting, and for somebody who does not exist. */
  | { kind: 'wrong' }

/** Whether a PIN is that of an identifier. Every try counts before it is looked at. */
export async function checkPin(
  typed: string,
  pin: string,
  { pins }: Pick<Store, 'pins'>,
  now: Date,
): Promise<Checked> {
  const identifier = identifierOf(typed)
  const { after } = await pins.change(identifier, (before) => counted(before, now))
  const right = await isPin(pin, after?.hash)
  if (!right || after === undefined) return { kind: 'wrong' }
  await pins.change(identifier, (before) =>
    // Another may have been issued meanwhile, whose tries are its own.
    before?.hash === after.hash ? { ...before, failures: 0, wait_until: null } : undefined,
  )
  return {
    kind: 'right',
    learner: after.learner,
    subject: `kiosk:${identifier}`,
    mustChoose: after.state === 'issued',
  }
}

/** Replaces a PIN by one of its owner's own. Whoever knows the old one has been checked. */
export async function chooseOwn(
  typed: string,
  pin: string,
  { pins }: Pick<Store, 'pins'>,
): Promise<void> {
  const hash = await hashPin(pin)
  await pins.change(identifierOf(typed), (before) => before && { ...before, hash, state: 'own' })
}
