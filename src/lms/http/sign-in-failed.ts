import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Language } from '#model/localised.ts'
import type { SignInFault } from '../identity/way.ts'
import { html } from './html.ts'

/** The status and the words for each way in which signing in elsewhere can fail. */
const faults = {
  away: [503, 'providerAway', 'providerAwayWhy'],
  clock: [502, 'providerClock', 'providerClockWhy'],
  'not-accepted': [502, 'providerRefused', 'providerRefusedWhy'],
  cancelled: [403, 'providerCancelled', 'providerCancelledWhy'],
  expired: [400, 'providerExpired', 'providerExpiredWhy'],
} as const satisfies Record<SignInFault, readonly [number, string, string]>

/** What happened, and what to do; nobody is signed in. */
export function failedPage(
  fault: SignInFault,
  { language, back, ref }: { language: Language; back: string; ref: string },
) {
  const words = strings[language]
  const [status, title, why] = faults[fault]
  const ours = status >= 500
  return {
    status,
    title: `${words.error}: ${words[title]}`,
    main: html`<h1 class="govuk-heading-l">${words[title]}</h1>
<p class="govuk-body">${words[why]}</p>
${ours ? html`<p class="govuk-body">${words.tellThem(ref)}</p>` : undefined}
<p class="govuk-body"><a class="govuk-link" href="/lms/sign-in?back=${encodeURIComponent(back)}">${words.tryAgain}</a></p>
<p class="govuk-body"><a class="govuk-link" href="${back}">${words.goBack}</a></p>`,
  }
}
