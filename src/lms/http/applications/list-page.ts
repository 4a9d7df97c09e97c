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
${yours.length === 0 ? html`<p class="govuk-body">${words.noneYet}</p>` : table(words.yours, yours, site, language, false)}
<p class="govuk-body"><a class="govuk-link" href="${paths.apply(language)}">${words.apply}</a></p>
${waiting.length === 0 ? undefined : html`<h2 class="govuk-heading-m">${words.waitingForYou}</h2>${table(words.waitingForYou, waiting, site, language, true)}`}`,
  }
}

function table(
  caption: string,
  all: readonly AppliedBy[],
  site: ApplicationSite,
  language: Language,
  named: boolean,
): Markup {
  const words = strings[language]
  const rows = all.map(
    (each) => html`<tr class="govuk-table__row">
<th class="govuk-table__header" scope="row"><a class="govuk-link" href="${paths.application(language, each.id)}">${inLanguage(titleOf(each.kind, each.answers), language)}</a>${named ? html`<br>${each.name}` : undefined}<br>${postTitle(each.post, site, language)}</th>
<td class="govuk-table__cell">${applicationStateNames[language][each.state]}</td>
<td class="govuk-table__cell">${longDay(dayOf(new Date(each.changed)), language)}</td>
</tr>
`,
  )
  return html`<table class="govuk-table"><caption class="govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
<th class="govuk-table__header" scope="col">${words.what}</th>
<th class="govuk-table__header" scope="col">${words.state}</th>
<th class="govuk-table__header" scope="col">${words.since}</th>
</tr></thead>
<tbody class="govuk-table__body">
${rows}</tbody></table>`
}
