import { longDay } from '#i18n/dates.ts'
import { reports as strings } from '#i18n/strings/reports.ts'
import { threshold } from '#lib/small-counts.ts'
import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { ReportId } from '../../reports/reports.ts'
import type { Report, Table } from '../../reports/table.ts'
import { cellInWords, type Names, word } from '../../reports/words.ts'
import { html, type Markup } from '../html.ts'
import { bars } from './bars.ts'

type Page = { title: string; main: Markup }

export function indexPage(ids: readonly ReportId[], language: Language): Page {
  const words = strings[language]
  return {
    title: words.title,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.lead}</p>
<ul class="mh-grid">${ids.map(
      (id) => html`<li class="mh-card">
<h2><a class="govuk-link" href="/lms/reports/${id}?language=${language}">${word(`report-${id}`, language)}</a></h2>
<p>${word(`about-${id}`, language)}</p></li>`,
    )}</ul>`,
  }
}

export type ReportPage = {
  id: ReportId
  report: Report
  table: Table
  names: Names
  /** Whose record it is, where it is one person's. */
  learner?: string | undefined
  today: Day
  language: Language
  /** The query without its language, for the downloads. */
  query: string
  form: Markup
}

export function reportPage(about: ReportPage): Page {
  const { id, table, today, language, query, form, learner } = about
  const words = strings[language]
  const title = learner === undefined ? word(`report-${id}`, language) : words.ownRecord(learner)
  const also = query === '' ? '' : `?${query}`
  return {
    title: `${title} – ${words.title}`,
    main: html`<p class="govuk-body mh-no-print"><a class="govuk-link" href="/lms/reports?language=${language}">${words.allReports}</a></p>
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${word(`about-${id}`, language)} ${words.asOf(longDay(today, language))}</p>
${form}
${table.rows.length === 0 ? html`<p class="govuk-body">${words.nothing}</p>` : numbers(about)}
<ul class="govuk-list mh-no-print">
<li><a class="govuk-link" href="/lms/reports/${id}.csv${also}" download>${words.csv}</a></li>
<li><a class="govuk-link" href="/lms/reports/${id}.json${also}" download>${words.json}</a></li>
</ul>`,
  }
}

function numbers(about: ReportPage): Markup {
  const { table, language, names, id } = about
  const head = table.columns.map(
    (column) =>
      html`<th class="govuk-table__header${numeric(column.kind)}" scope="col">${word(`column-${column.id}`, language)}</th>`,
  )
  const rows = table.rows.map((row, line) => {
    const whose = table.about?.[line]
    const cells = row.map((cell, at) => {
      const column = table.columns[at]!
      const text = cellInWords(cell, column, language, names)
      return at === 0
        ? html`<th class="govuk-table__header" scope="row">${whose === undefined ? text : linkTo(whose, text, language)}</th>`
        : html`<td class="govuk-table__cell${numeric(column.kind)}">${text}</td>`
    })
    return html`<tr class="govuk-table__row">${cells}</tr>\n`
  })
  return html`${chart(about)}
<div class="mh-wide" tabindex="0" role="region" aria-labelledby="numbers">
<table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden" id="numbers">${word(`report-${id}`, language)}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head}</tr></thead>
<tbody class="govuk-table__body">${rows}</tbody>
</table>
</div>
${table.hidden ? html`<p class="govuk-body-s">${strings[language].hiddenNote(threshold)}</p>` : undefined}`
}

const linkTo = (learner: string, name: string, language: Language): Markup =>
  html`<a class="govuk-link" href="/lms/reports/record?learner=${encodeURIComponent(learner)}&language=${language}">${name}</a>`

/** The first columns name the bar; what is not told has none. */
function chart({ report, table, language, names: called }: ReportPage): Markup | undefined {
  const at = table.columns.findIndex(({ id }) => id === report.chart)
  if (at < 0) return undefined
  const column = table.columns[at]!
  const names = table.columns.slice(0, at).filter(({ kind }) => kind !== 'count')
  const all = table.rows.flatMap((row) => {
    const value = row[at]
    if (typeof value !== 'number') return []
    const label = names.map((name, index) => cellInWords(row[index]!, name, language, called))
    return [{ label: label.join(', '), value, text: cellInWords(value, column, language, called) }]
  })
  return bars(all, word(`column-${column.id}`, language), strings[language].chartOf)
}

const numeric = (kind: string): string =>
  ['count', 'share', 'score'].includes(kind) ? ' govuk-table__cell--numeric' : ''
