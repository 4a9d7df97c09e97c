import { packages as strings } from '#i18n/strings/packages.ts'
import type { Language } from '#model/localised.ts'
import type { Listed } from '../packages/listed.ts'
import { html, type Markup } from './html.ts'

/** Each course with its packages. `titles`: what a course is called, by its id. */
export function packagesPage(
  listed: readonly Listed[],
  titles: ReadonlyMap<string, string>,
  language: Language,
): { title: string; main: Markup } {
  const words = strings[language]
  const courses = [...new Set(listed.map(({ course }) => course))]
  return {
    title: words.title,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.lede}</p>
${listed.length === 0 ? html`<p class="govuk-inset-text">${words.none}</p>` : html`<p class="govuk-inset-text">${words.keys}</p>`}
${courses.map((course) => {
  const of = listed.filter((each) => each.course === course)
  return table(titles.get(course) ?? course, of, language)
})}`,
  }
}

function table(course: string, of: readonly Listed[], language: Language): Markup {
  const words = strings[language]
  return html`<table class="govuk-table mh-packages">
<caption class="govuk-table__caption govuk-table__caption--m">${course}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th class="govuk-table__header" scope="col">${words.package}</th><th class="govuk-table__header govuk-table__header--numeric" scope="col">${words.size}</th><th class="govuk-table__header" scope="col">${words.sha}</th></tr></thead>
<tbody class="govuk-table__body">
${of.map(
  ({ file, format, bytes, sha256 }) =>
    html`<tr class="govuk-table__row"><th class="govuk-table__header" scope="row"><a class="govuk-link" href="/lms/packages/${file}" download aria-label="${words.download(course, words[format])}">${words[format]}</a></th><td class="govuk-table__cell govuk-table__cell--numeric">${sizeOf(bytes)}</td><td class="govuk-table__cell"><code>${sha256}</code></td></tr>\n`,
)}</tbody>
</table>`
}

const sizeOf = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${Math.ceil(bytes / 1000)} kB`
