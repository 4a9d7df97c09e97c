import type { SignedInWords } from '#i18n/strings/learning.ts'
import { lastPerson, somethingWaits } from '../visit/device.ts'
import { identify } from '../visit/identify.ts'
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
  const link = region.querySelector('a')!
  const who = await identify()
  const person = who.kind === 'nobody' ? undefined : who.person
  link.hidden = person !== undefined
  form.hidden = person === undefined
  if (person) region.querySelector('[data-name]')!.textContent = fill(words.as, person)

  form.addEventListener('submit', async (event) => {
    const leaving = lastPerson()
    if (!leaving) return
    event.preventDefault()
    const { signOut } = await import('./signOut.ts')
    await signOut(leaving.key, form, words)
  })
  // A page with a visit has a sender of its own; two of them in one browser take turns by a lock.
  if (somethingWaits() && !document.querySelector('[data-visit]')) {
    const { sendInBackground } = await import('./background.ts')
    await sendInBackground()
  }
}
