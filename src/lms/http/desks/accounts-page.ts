import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { healthNames } from '#i18n/strings/account-health.ts'
import { accounts as accountWords, statusNames } from '#i18n/strings/accounts.ts'
import { desks as strings } from '#i18n/strings/desks.ts'
import { platforms } from '#model/account.ts'
import type { AccountReport, AccountReportRow } from '#model/account-report.ts'
import { type HealthCode, healthCodes } from '#model/health.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { html, type Markup } from '../html.ts'

export type Asked = { point: HealthCode | undefined; all: boolean }

/** How many rows are shown before somebody asks for all. */
const most = 200

const here = '/lms/desks/coordinator/accounts'

/** How every account stands, with what only the roles may know; those with one point, where it is asked for. */
export function accountsPage(
  { accounts, day }: AccountReport,
  { point, all }: Asked,
  language: Language,
): { title: string; main: Markup } {
  const words = strings[language]
  const chosen = accounts.filter(
    ({ points }) => !point || points.some(({ code }) => code === point),
  )
  const shown = all ? chosen : chosen.slice(0, most)
  return {
    title: words.accounts,
    main: html`<p class="govuk-body mh-no-print"><a class="govuk-link" href="/lms/desks/coordinator?language=${language}">${words.coordinator}</a></p>
<h1 class="govuk-heading-l">${words.accounts}</h1>
<p class="govuk-body">${words.asOf(longDay(day, language))} ${words.well(accounts.filter(({ points }) => points.length === 0).length, accounts.length)}</p>
${choices(accounts, point, language)}
${shown.length === 0 ? undefined : table(shown, language)}
${
  shown.length < chosen.length
    ? html`<p class="govuk-body"><a class="govuk-link" href="${here}?language=${language}&show=all${point ? `&point=${point}` : ''}">${words.showAll(chosen.length)}</a></p>`
    : undefined
}
<p class="govuk-body mh-no-print"><a class="govuk-link" href="${here}.csv?language=${language}" download>${words.csv}</a></p>`,
  }
}

/** Each kind of point that there is, how many accounts have it, and the way to those alone. */
function choices(
  accounts: readonly AccountReportRow[],
  point: HealthCode | undefined,
  language: Language,
): Markup {
  const words = strings[language]
  const numbers = healthCodes.flatMap((code) => {
    const number = accounts.filter(({ points }) => points.some((each) => each.code === code)).length
    return number === 0 ? [] : [{ code, number }]
  })
  const item = (name: string, address: string, isCurrent: boolean) =>
    html`<li><a class="govuk-link" href="${address}"${isCurrent ? html` aria-current="true"` : undefined}>${name}</a></li>\n`
  return html`<ul class="govuk-list mh-no-print" aria-label="${words.byPoint}">
${item(words.every(accounts.length), `${here}?language=${language}`, point === undefined)}
${numbers.map(({ code, number }) =>
  item(
    words.heading(healthNames[language][code], number),
    `${here}?language=${language}&point=${code}`,
    point === code,
  ),
)}</ul>`
}

function table(rows: readonly AccountReportRow[], language: Language): Markup {
  const words = strings[language]
  const names = accountWords[language]
  const head = [
    names.account,
    names.matter,
    names.platform,
    names.status,
    names.owner,
    names.deputy,
    words.secondStep,
    names.lastPost,
    names.reviewDue,
  ]
  return html`<div class="mh-wide" tabindex="0" role="region" aria-labelledby="accounts">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden" id="accounts">${words.accounts}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((name) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows.map((each) => row(each, language))}</tbody>
</table>
</div>`
}

function row(each: AccountReportRow, language: Language): Markup {
  const words = strings[language]
  const { noDeputy, nothing, never } = accountWords[language]
  const cells = [
    platforms[each.platform].name,
    statusNames[language][each.status],
    inLanguage(each.owner, language),
    each.deputy ? inLanguage(each.deputy, language) : noDeputy,
    each.second_step ? words[each.second_step] : never,
    each.last_post ? longDay(each.last_post, language) : never,
    longDay(each.review_due, language),
  ]
  const points = each.points.map(({ code, since }) => {
    const name = healthNames[language][code]
    return html`<li>${since ? words.pointSince(name, longDay(since, language)) : name}</li>`
  })
  return html`<tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><a class="govuk-link" href="${paths.accountEntry(language, each.account)}">${inLanguage(each.name, language)}</a></th><td class="govuk-table__cell mh-points">${points.length === 0 ? nothing : html`<ul>${points}</ul>`}</td>${cells.map((cell) => html`<td class="govuk-table__cell">${cell}</td>`)}</tr>\n`
}
