import { createHash } from 'node:crypto'

/** Crockford's base 32: no letter that is taken for a digit (https://www.crockford.com/base32.html). */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataDigits = 15

/**
 * The number of a learner's certificate in a course, `4F7K-Q2MZ-8XWN-D30T`: 75 bits of a hash and a check digit. The
 * learner's key is random and never leaves the record and their own browser, so that nobody can work a number out;
 * and as it is made from the record alone, it is the same after a renewal, a restored backup or a move.
 */
export function certificateNumber(learner: string, course: string): string {
  const sum = createHash('sha256').update(`moothall certificate\n${learner}\n${course}`).digest()
  let bits = BigInt(`0x${sum.subarray(0, 10).toString('hex')}`) >> 5n
  let data = ''
  for (let place = 0; place < dataDigits; place++) {
    data = digits[Number(bits & 31n)]! + data
    bits >>= 5n
  }
  return grouped(data + checkDigit(data))
}

export type Typed =
  | { kind: 'number'; number: string }
  /** Of the right length, with a digit that is not as it was printed. */
  | { kind: 'slip' }
  | { kind: 'no-number' }

/** What somebody has typed off a certificate: small letters, spaces, and O for 0 are all right. */
export function readNumber(typed: string): Typed {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== dataDigits + 1) return { kind: 'no-number' }
  if ([...plain].some((each) => !digits.includes(each))) return { kind: 'slip' }
  const data = plain.slice(0, dataDigits)
  return checkDigit(data) === plain.at(-1)
    ? { kind: 'number', number: grouped(plain) }
    : { kind: 'slip' }
}

const grouped = (plain: string): string => plain.match(/.{4}/g)!.join('-')

/** Luhn's method in base 32: finds every wrong digit, and nearly every two that changed places (ISO/IEC 7812-1, annex B). */
function checkDigit(data: string): string {
  const sum = [...data].reverse().reduce((total, digit, place) => {
    const weighted = digits.indexOf(digit) * (place % 2 === 0 ? 2 : 1)
    return total + Math.floor(weighted / 32) + (weighted % 32)
  }, 0)
  return digits[(32 - (sum % 32)) % 32]!
}
