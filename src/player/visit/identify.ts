import { keptFor, lastPerson, rememberPerson } from './device.ts'
import { endpoint } from './endpoint.ts'
import { type Who, whoIsHere } from './who.ts'

/** Asks the endpoint, and remembers the answer for when it is away. */
export async function identify(): Promise<Who> {
  // An insecure address has neither Web Locks nor a cookie that may be sent: the page says so, and records nobody.
  if (!isSecureContext) return { kind: 'nobody', away: false }
  const me = await endpoint.me()
  const who = whoIsHere(me, lastPerson())
  if (me.kind === 'answer') rememberPerson(who.kind === 'signed-in' ? who.person : undefined)
  if (who.kind === 'signed-in' && keptFor() !== who.person.key) await clearFor(who.person.key)
  return who
}

/** The journal is large for a page that only asks who is here: it comes when there is somebody new. */
async function clearFor(learner: string): Promise<void> {
  const loaded = await import('./others.ts').catch(() => undefined)
  await loaded?.forgetOthers(learner)
}

let onLoad: Promise<Who> | undefined

/** The answer that the scripts of one page share when it is loaded. */
export function whoOnLoad(): Promise<Who> {
  onLoad ??= identify()
  return onLoad
}
