/** Reviews fall due and licences lapse by the calendar, so a served site is built again soon after each midnight. */
import { dayOf } from '#model/day.ts'
import { silentProgress } from '../progress.ts'
import { buildSite } from './build.ts'

const everyMinute = 60_000

export function rebuildNightly(options: { site: string; lenient: boolean }): void {
  let built = dayOf(new Date())
  const timer = setInterval(async () => {
    const today = dayOf(new Date())
    if (today === built) return
    built = today
    try {
      await buildSite({ ...options, today }, silentProgress)
    } catch (error) {
      console.error(`The build of ${today} failed; the site of the day before is still served.`)
      console.error(error instanceof Error ? error.message : error)
    }
  }, everyMinute)
  timer.unref()
}
