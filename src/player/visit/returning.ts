import type { Visit } from './contract.ts'
import { identify } from './identify.ts'
import { onReturn } from './open.ts'

/**
 * When the learner comes back to the tab, or the network to the device: is it still the same person, and did they
 * go on elsewhere? Somebody else's page is loaded anew, so that nothing of the one is recorded for the other.
 */
export function watchReturns(here: Visit, moved: (place: string) => void): void {
  let asking = false
  async function look(): Promise<void> {
    const before = here.who()
    const now = await identify()
    if (now.kind === 'last-known' || (now.kind === 'nobody' && now.away)) return
    const same =
      now.kind === 'nobody'
        ? before.kind === 'nobody'
        : before.kind !== 'nobody' && before.person.key === now.person.key
    if (!same) location.reload()
    else if (before.kind === 'last-known') await here.rejoin()
    else if (before.kind === 'nobody' && before.away && now.kind === 'nobody') location.reload()
    else {
      const place = await here.look()
      if (place !== undefined) moved(place)
    }
  }
  const once = () => {
    if (asking) return
    asking = true
    void look().finally(() => {
      asking = false
    })
  }
  onReturn(once)
  // A page that began while the endpoint was away has nobody to wake it when it is back.
  setInterval(() => {
    if (
      here.who().kind !== 'signed-in' &&
      'away' in here.who() &&
      document.visibilityState === 'visible'
    )
      once()
  }, 30_000)
}
