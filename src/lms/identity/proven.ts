import type { IncomingMessage } from 'node:http'
import type { Endpoint } from '../endpoint.ts'
import { Refusal } from '../http/refusal.ts'
import { hasLeft } from './leaver.ts'

type Proof = Pick<IncomingMessage, 'rawHeaders'> & {
  socket: { remoteAddress?: string | undefined }
}

/** How long a learner's key is remembered: every request would else be a write. */
const remembered = 60_000
const most = 5000

type Known = { key: string; until: number }
const known = new WeakMap<object, Map<string, Known>>()

/** Somebody for whom each request speaks for itself, as one behind a trusted proxy. Undefined for nobody. */
export async function provenBy(
  { socket, rawHeaders }: Proof,
  { store, ways, now }: Pick<Endpoint, 'store' | 'ways' | 'now'>,
) {
  for (const way of ways) {
    if (way.kind !== 'proving') continue
    const person = way.person(socket.remoteAddress, rawHeaders)
    if (person === undefined) continue
    const { subject, name, roles } = person
    const keys = known.get(store) ?? new Map<string, Known>()
    known.set(store, keys)
    const who = JSON.stringify([subject, name])
    const at = now().getTime()
    const found = keys.get(who)
    if (found !== undefined && found.until > at)
      return { learner: found.key, name, roles, way: way.id }
    if (await hasLeft(subject, store, now())) throw new Refusal('has-left')
    const { key } = await store.learner(subject, name)
    if (keys.size >= most) keys.clear()
    keys.set(who, { key, until: at + remembered })
    return { learner: key, name, roles, way: way.id }
  }
  return undefined
}
