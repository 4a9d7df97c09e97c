import { stepped } from '#lms/applications/next.ts'
import { noticesOf } from '#lms/applications/notices.ts'
import { tellNow } from '#lms/mail/daily.ts'
import type { AppliedBy } from '#lms/store/applications.ts'
import { applicationSiteOf } from '#model/application-site.ts'
import { Stop } from '../../exit.ts'
import type { Found, Opened } from './found.ts'
import type { Step } from './steps.ts'

/** Writes steps into the endpoint's record, and tells the applicant. Fails if somebody decided meanwhile. */
export async function recordSteps(
  { store, site }: Pick<Opened, 'store' | 'site'>,
  { applied }: Found,
  steps: readonly Step[],
): Promise<AppliedBy | undefined> {
  if (applied === undefined || store === undefined || steps.length === 0) return applied
  const now = new Date()
  const at = now.toISOString()
  const { after } = await store.applications.change(applied.id, (before) => {
    if (before === undefined || before.log.length !== applied.log.length) return undefined
    return steps.reduce(
      (each, { to, by, reason }) => stepped(each, to, by, at, reason?.en ?? ''),
      before,
    )
  })
  if (after === undefined)
    throw new Stop(
      `Somebody has decided about "${applied.id}" meanwhile: see "moothall applications show ${applied.id}".`,
    )
  for (const { to } of steps)
    await store.audit.append({
      at,
      by: null,
      action: `application-${to}`,
      about: applied.learner,
      detail: applied.id,
    })
  const named = { ...after, name: applied.name }
  const { name, languages, address, contact, endpoint } = site.settings
  if (endpoint.mail)
    await tellNow(
      {
        store,
        site: { name, languages, ...(address !== undefined && { address }) },
        pattern: endpoint.mail.addresses,
        post: endpoint.mail.reviews ?? contact?.email,
      },
      noticesOf(named, applicationSiteOf(site)),
      now,
    )
  return named
}
