import type { ApplicationSite } from '#model/application-site.ts'
import { after, dayOf, type Period } from '#model/day.ts'
import { noticesOf } from '../applications/notices.ts'
import type { Outlines } from '../attempts/receive.ts'
import { accountOf } from '../identity/account.ts'
import { type Job, job, type Pace, type Telling } from '../jobs/job.ts'
import type { Council } from '../reports/council.ts'
import { factsNow } from '../reports/facts.ts'
import type { Store } from '../store/store.ts'
import type { Site } from './compose.ts'
import { dueNotices, type Review } from './due.ts'
import { lettersOf } from './letters.ts'
import type { Notice } from './notice.ts'

/** What the notices of a day are made from, as it is at that moment. */
export type Daily = {
  store: Pick<Store, 'mail' | 'learners' | 'staff' | 'everyone' | 'marks' | 'applications'>
  outlines: () => Outlines
  council: () => Council
  reviews: () => readonly Review[]
  applications: () => ApplicationSite
  site: Site
  pattern: string | undefined
  post: string | undefined
}

const recent = '30 days' as Period

/** Puts the letters of a day into the queue. Those that were there on another day, or by another instance, are not put in again. */
export async function tellDue(
  { store, outlines, council, reviews, applications, site, pattern, post }: Daily,
  now: Date,
): Promise<number> {
  const known = outlines()
  const licences = new Map(
    [...known.values()].flatMap(({ id, course }) =>
      course?.licence ? [[id, course.title] as const] : [],
    ),
  )
  const [{ standings }, learners] = await Promise.all([
    factsNow(store, known, council(), now),
    store.learners(),
  ])
  const notices = dueNotices({ standings, licences, reviews: reviews() }, dayOf(now))
  const accounts = new Map(learners.map(({ key, subject }) => [key, accountOf(subject)]))
  const due = await store.mail.put(
    lettersOf(notices, site, { accounts, pattern, post }),
    now.toISOString(),
  )
  // They are told at once. What was lost with the program that took the step is told now, and the rest not again.
  const steps = (await store.applications.all())
    .filter(({ changed }) => after(dayOf(new Date(changed)), recent) >= dayOf(now))
    .flatMap((applied) => noticesOf(applied, applications()))
  return due + (await tellNow({ store, site, pattern, post }, steps, now))
}

/** Puts letters of what has just happened into the queue. */
export async function tellNow(
  {
    store,
    site,
    pattern,
    post,
  }: Pick<Daily, 'site' | 'pattern' | 'post'> & {
    store: Pick<Store, 'mail' | 'learners'>
  },
  notices: readonly Notice[],
  now: Date,
): Promise<number> {
  if (notices.length === 0) return 0
  const learners = await store.learners()
  const accounts = new Map(learners.map(({ key, subject }) => [key, accountOf(subject)]))
  const keys = new Map([...accounts].map(([key, account]) => [account, key]))
  // Whoever has signed in before is known by their key, so that the letter goes when they are erased.
  const known = notices.map((notice): Notice => {
    const { learner } = notice.to
    return learner === null
      ? notice
      : { ...notice, to: { ...notice.to, learner: keys.get(learner) ?? learner } }
  })
  return store.mail.put(lettersOf(known, site, { accounts, pattern, post }), now.toISOString())
}

/** Once a day, and once at the start. `told` is called when there are new letters. */
export function daily(
  work: Daily,
  now: () => Date,
  told: () => void,
  tell: Telling,
  pace: Pace = { idle: 60_000, random: Math.random, wait: () => 60_000 },
): Job {
  let done: string | undefined
  return job(
    async () => {
      const at = now()
      if (done === dayOf(at)) return { kind: 'idle' }
      if ((await tellDue(work, at)) > 0) told()
      done = dayOf(at)
      return { kind: 'idle' }
    },
    tell,
    pace,
  )
}
