import type { Person } from './who.ts'

/** The few words that a browser profile keeps outside the journal, because every page needs them at once. */
const names = {
  device: 'moothall-device',
  learner: 'moothall-learner',
  declined: 'moothall-not-mine',
  waiting: 'moothall-waiting',
  keptFor: 'moothall-kept-for',
}

/** Tells two devices of one learner apart. Says nothing about who they are. */
export function deviceId(): string {
  const id = read(names.device) ?? uuid()
  write(names.device, id)
  return id
}

/** The last person whom the endpoint named here, for when it is away. */
export function lastPerson(): Person | undefined {
  try {
    const value: unknown = JSON.parse(read(names.learner) ?? 'null')
    if (typeof value !== 'object' || value === null) return undefined
    const [key, name] = [Reflect.get(value, 'key'), Reflect.get(value, 'name')]
    return typeof key === 'string' && typeof name === 'string' ? { key, name } : undefined
  } catch {
    return undefined
  }
}

export const rememberPerson = (person: Person | undefined): void =>
  write(names.learner, person && JSON.stringify(person))

/** Which find of unsigned progress the learner has said was not theirs. */
export const declined = (): string | undefined => read(names.declined)
export const decline = (find: string | undefined): void => write(names.declined, find)

/** Set while entries wait to be sent, so that any page of the site knows to load the sender. */
export const somethingWaits = (): boolean => read(names.waiting) !== undefined
export const noteWaiting = (waits: boolean): void => write(names.waiting, waits ? '1' : undefined)

/** The one learner of whose record the journal may keep anything. */
export const keptFor = (): string | undefined => read(names.keptFor)
export const noteKeptFor = (learner: string): void => write(names.keptFor, learner)

/** `crypto.randomUUID` is missing on insecure addresses, where the course must still run. */
export function uuid(): string {
  if (crypto.randomUUID) return crypto.randomUUID()
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, place) => (place === 6 ? (byte & 15) | 64 : place === 8 ? (byte & 63) | 128 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

// A browser that blocks storage throws on every use; then nothing is remembered.
function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // As above.
  }
}
