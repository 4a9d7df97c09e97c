import { bad, type Check, good, type Outcome, poor } from './check.ts'

/** In ms: an intranet page that takes longer feels broken. */
const slow = 3000
/** In s: a device whose clock is further off puts wrong times on what it records. */
const skew = 120

/** Whether this computer reaches the intranet, its search and the record, and how fast. */
export const networkChecks = (of: { page: string; index: string; endpoint: boolean }) =>
  [
    { id: 'intranet', run: () => timed(of.page) },
    { id: 'search', run: () => timed(of.index) },
    { id: 'clock', run: () => clock(of.page) },
    ...(of.endpoint ? [{ id: 'record', run: () => timed('/lms/health') } as const] : []),
  ] as const satisfies Check[]

const fresh = (address: string) => fetch(address, { cache: 'no-store', redirect: 'error' })

async function timed(address: string): Promise<Outcome> {
  const began = performance.now()
  const answer = await fresh(address)
  const bytes = (await answer.arrayBuffer()).byteLength
  const ms = Math.round(performance.now() - began)
  const detail = `${answer.status}, ${ms} ms, ${Math.round(bytes / 1000)} kB`
  if (!answer.ok) return bad(detail)
  return ms > slow ? poor(detail) : good(detail)
}

async function clock(address: string): Promise<Outcome> {
  const date = (await fresh(address)).headers.get('date')
  if (date === null) return poor('the server gives no time')
  const seconds = Math.round((Date.now() - Date.parse(date)) / 1000)
  const detail = `${seconds} s, ${Intl.DateTimeFormat().resolvedOptions().timeZone}`
  return Math.abs(seconds) > skew ? poor(detail) : good(detail)
}
