import type { stopwatch } from '../visit/stopwatch.ts'
import type { PackagedVisit } from './visit.ts'

/**
 * Keeps what there is when the page is hidden, which is the last that many browsers tell, and ends the session when
 * it goes. Never `unload`, which is not always told. `ended` is called where a browser brings such a page back whole.
 */
export function watchLeaving(
  here: PackagedVisit,
  watch: ReturnType<typeof stopwatch>,
  ended: () => void,
): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return watch.go()
    watch.pause()
    void here.take({ kind: 'left' })
  })
  addEventListener('pagehide', () => here.leave())
  addEventListener('pageshow', (event) => {
    if (event.persisted) ended()
  })
}
