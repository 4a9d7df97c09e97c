import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RoleName } from '#model/identity.ts'
import type { Endpoint } from '../endpoint.ts'
import { hasLeft } from '../identity/leaver.ts'
import { provenBy } from '../identity/proven.ts'
import { hashOf, newSecret } from '../identity/secret.ts'
import type { Person, Way } from '../identity/way.ts'
import { Refusal } from './refusal.ts'

/**
 * Over HTTPS the browser itself refuses a `__Host-` cookie that names a domain, so no page of a sibling host, such as
 * that of an imported package, can put its own in the place of ours. Over HTTP, which is for localhost only, Safari
 * keeps no `Secure` cookie and so none with that prefix; there no host may set a cookie for all of `localhost`.
 */
export const cookieName = ({ protocol }: Pick<FastifyRequest, 'protocol'>): string =>
  protocol === 'https' ? '__Host-moothall_session' : 'moothall_session'

/** Somebody who is signed in. */
export type Session = { learner: string; name: string; roles: string[]; way: string }

/** Who asks. What a trusted proxy says of this request stands above any cookie: the person at the machine may have changed. */
export async function sessionOf(
  request: FastifyRequest,
  endpoint: Endpoint,
): Promise<Session | undefined> {
  const { store, ways, now } = endpoint
  const proven = await provenBy(request.raw, endpoint)
  if (proven !== undefined) return proven
  const secret = request.cookies[cookieName(request)]
  if (secret === undefined) return undefined
  const hash = hashOf(secret)
  const at = now()
  const session = await store.signedIn(hash, at.toISOString())
  // A session whose way of signing in is no longer on is none.
  if (session === undefined || !ways.some((way) => way.id === session.way)) return undefined
  const idle = at.getTime() - (Date.parse(session.used) || 0)
  if (idle > idleMinutes(session.way, endpoint) * 60_000) {
    await store.signOut(hash)
    return undefined
  }
  if (idle > touchEvery) await store.touch(hash, at.toISOString())
  return session
}

/** Milliseconds: a write for each request would cost more than the request. */
const touchEvery = 60_000

const idleMinutes = (way: string, { limits }: Pick<Endpoint, 'limits'>): number =>
  way === 'kiosk' ? limits.kiosk_idle_minutes : limits.idle_minutes

export async function demandSession(request: FastifyRequest, endpoint: Endpoint): Promise<Session> {
  const session = await sessionOf(request, endpoint)
  if (session === undefined) throw new Refusal('not-signed-in')
  return session
}

/** For what only some may see or do: one of these roles is enough. */
export async function demandRole(
  request: FastifyRequest,
  endpoint: Endpoint,
  ...roles: readonly RoleName[]
): Promise<Session> {
  const session = await demandSession(request, endpoint)
  if (!roles.some((role) => session.roles.includes(role))) throw new Refusal('not-your-role')
  return session
}

/** Signs somebody in whom a way has proven; not one who has left. */
export async function startSession(
  { subject, name, roles }: Person,
  way: Way['id'],
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Endpoint,
): Promise<void> {
  if (await hasLeft(subject, endpoint.store, endpoint.now())) throw new Refusal('has-left')
  const { key } = await endpoint.store.learner(subject, name)
  await beginSession({ learner: key, way, roles }, request, reply, endpoint)
}

/** A new session with a new cookie; the browser's old one ends. */
export async function beginSession(
  who: { learner: string; way: string; roles: string[] },
  request: FastifyRequest,
  reply: FastifyReply,
  { store, now, limits }: Endpoint,
): Promise<void> {
  await endSession(request, reply, { store })
  const secret = newSecret()
  const start = now()
  const { hours } = limits
  const expires = new Date(start.getTime() + hours * 3_600_000).toISOString()
  const used = start.toISOString()
  await store.signIn({ ...who, hash: hashOf(secret), expires, used }, used)
  reply.setCookie(cookieName(request), secret, { ...cookie(request), maxAge: hours * 3600 })
}

export async function endSession(
  request: FastifyRequest,
  reply: FastifyReply,
  { store }: Pick<Endpoint, 'store'>,
): Promise<void> {
  const secret = request.cookies[cookieName(request)]
  if (secret === undefined) return
  await store.signOut(hashOf(secret))
  reply.clearCookie(cookieName(request), cookie(request))
}

/** Of every cookie that the endpoint sets. */
export const cookie = (request: FastifyRequest) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: request.protocol === 'https',
})
