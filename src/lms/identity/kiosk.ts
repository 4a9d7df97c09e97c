import type { Settings } from '#model/settings.ts'
import { forAddress } from './host.ts'
import type { Way } from './way.ts'

/** An identifier and a PIN that a champion issues, for people without an account. */
export const kiosk = ({ endpoint, address }: Settings): Way | undefined =>
  endpoint.identity.kiosk
    ? { id: 'kiosk', kind: 'knowing', admits: forAddress(address, 'kiosk').admits }
    : undefined
