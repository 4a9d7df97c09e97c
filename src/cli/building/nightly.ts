/** Reviews fall due and licences lapse by the calendar, so a served site is built again soon after each midnight. */
import { dayOf } from '#model/day.ts'
import type { Site } from '#model/site.ts'
import { silentProgress } from '../progress.ts'
import { buildSite } from './build.ts'

const everyMinute = 60_000

/** `done` gets each new site, so that the endpoint marks by the questions that the pages ask. */
export function rebuildNightly(
  options: { site: string; lenient: boolean; data?: string },
  done: (site: Site) => void,
): void {
  let day = dayOf(new Date())
  const timer = setInterval(async () => {
    const today = dayOf(new Date())
    if (today === day) return
    day = today
    try {
      done(await buildSite({ ...options, today }, silentProgress))
    } catch (error) {
      console.error(`The build of ${today} failed; the site of the day before is still served.`)
      console.error(error instanceof Error ? error.message : error)
    }
  }, everyMinute)
  timer.unref()
}
