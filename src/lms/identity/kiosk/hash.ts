import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

/** 16 MB and some tens of milliseconds for each try. More would not save a million PINs from whoever has the hash. */
const cost = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const bytes = 32

/** `scrypt$<salt>$<hash>`: what is kept of a PIN. A PIN has few digits, so only the limit of tries really guards it. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, bytes, cost)
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Takes as long for nobody's hash as for anybody's. */
export async function isPin(pin: string, kept: string | undefined): Promise<boolean> {
  const [, salt = 'AAAAAAAAAAAAAAAAAAAAAA', hash = ''] = (kept ?? '').split('$')
  const found = await derive(pin, Buffer.from(salt, 'base64url'), bytes, cost)
  const expected = Buffer.from(hash, 'base64url')
  return expected.length === bytes && timingSafeEqual(found, expected)
}
