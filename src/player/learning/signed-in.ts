import type { SignedInWords } from '#i18n/strings/learning.ts'
import { lastPerson, somethingWaits } from '../visit/device.ts'
import { whoOnLoad } from '../visit/identify.ts'
import { leadBackHere } from '../visit/sign-in-link.ts'
import { fill } from '../words.ts'

/**
 * The control in every page's header. It is small, because every page loads it: the journal and the sender come
 * only where something waits to be sent, or when somebody signs out.
 */
export async function startSignedIn(): Promise<void> {
  const region = document.querySelector<HTMLElement>('[data-signed-in]')
  if (!region) return
  const words = JSON.parse(region.dataset['signedIn'] ?? '{}') as SignedInWords
  const form = region.querySelector('form')!
  const link = leadBackHere(region.querySelector('a')!)
  const who = await whoOnLoad()
  const person = who.kind === 'nobody' ? undefined : who.person
  link.hidden = person !== undefined
  const desk = region.querySelector<HTMLElement>('[data-desk]')
  const roles = who.kind === 'signed-in' ? (who.roles ?? []) : []
  if (desk) desk.hidden = !desk.dataset['desk']!.split(' ').some((role) => roles.includes(role))
  form.hidden = person === undefined
  if (person) region.querySelector('[data-name]')!.textContent = fill(words.as, person)

  const visiting = document.querySelector('[data-visit]') !== null
  const load = () => import('./sign-out.ts')
  // Where something may wait to be sent, signing out must work while the site itself is out of reach.
  if (person && (visiting || somethingWaits())) void load().catch(() => undefined)
  form.addEventListener('submit', async (event) => {
    const leaving = lastPerson()
    if (!leaving) return
    event.preventDefault()
    const loaded = await load().catch(() => undefined)
    if (loaded) await loaded.signOut(leaving.key, form, words)
    else form.querySelector('[data-name]')!.textContent = words.cannot
  })
  // A page with a visit has a sender of its own; two of them in one browser take turns by a lock.
  if (somethingWaits() && !visiting) {
    const { sendInBackground } = await import('./background.ts')
    await sendInBackground()
  }
}
