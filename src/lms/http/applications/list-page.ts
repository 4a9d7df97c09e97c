import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { applicationStateNames, applications as strings } from '#i18n/strings/applications.ts'
import { type ApplicationSite, titleOf } from '#model/application-site.ts'
import { dayOf } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { AppliedBy } from '../../store/applications.ts'
import { html, type Markup } from '../html.ts'
import { postTitle } from './facts.ts'

/** What somebody applied for, and what waits for them. */
export function listPage(
  yours: readonly AppliedBy[],
  waiting: readonly AppliedBy[],
  site: ApplicationSite,
  language: Language,
): { title: string; main: Markup } {
  const words = strings[language]
  return {
    title: words.yours,
    main: html`<h1 class="govuk-heading-l">${words.yours}</h1>
<p class="mh-lede">${words.yoursLede}</p>
${yours.length === 0 ? html`<p class="govuk-body">${words.noneYet}</p>` : table(yours, site, language, false)}
<p class="govuk-body"><a class="govuk-link" href="${paths.apply(language)}">${words.apply}</a></p>
${waiting.length === 0 ? undefined : html`<h2 class="govuk-heading-m">${words.waitingForYou}</h2>${table(waiting, site, language, true)}`}`,
  }
}

/** A list and no table: three columns do not fit beside each other on a phone. */
function table(
  all: readonly AppliedBy[],
  site: ApplicationSite,
  language: Language,
  named: boolean,
): Markup {
  const words = strings[language]
  return html`<ul class="govuk-list mh-applications">
${all.map(
  (
    each,
  ) => html`<li><a class="govuk-link" href="${paths.application(language, each.id)}">${inLanguage(titleOf(each.kind, each.answers), language)}</a>
<div>${named ? `${each.name}, ` : undefined}${postTitle(each.post, site, language)}</div>
<div><strong>${applicationStateNames[language][each.state]}</strong>, ${words.since(longDay(dayOf(new Date(each.changed)), language))}</div></li>
`,
)}</ul>`
}
