import { randomInt } from 'node:crypto'

/** How many digits a PIN has. */
export const digits = 6

/** One that nobody would guess first. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(10 ** digits)).padStart(digits, '0')
    if (weaknessOf(pin) === undefined) return pin
  }
}

export type Weakness = 'shape' | 'repeated' | 'in-a-row' | 'date'

/** Why a PIN must not be somebody's own; undefined for a good one. */
export function weaknessOf(pin: string): Weakness | undefined {
  if (!new RegExp(`^\\d{${digits}}$`).test(pin)) return 'shape'
  if (new Set(pin).size <= 2) return 'repeated'
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  if (steps.every((step) => step === steps[0])) return 'in-a-row'
  // Birthdays are what is tried first: 311299, 991231, 121999.
  return /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d$/.test(pin) ? 'date' : undefined
}
