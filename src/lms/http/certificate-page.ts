import { longDay } from '#i18n/dates.ts'
import { certificates as strings } from '#i18n/strings/certificates.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Found } from '../certificates/find.ts'
import { html, type Markup } from './html.ts'

/** The certificate itself, to be printed on one sheet of A4. `checkAddress`: where its number can be checked. */
export function certificatePage(
  { number, name, title, licence, completed, standing }: Found,
  language: Language,
  checkAddress: string,
): { title: string; main: Markup } {
  const words = strings[language]
  const course = inLanguage(title, language)
  const inCourse = language === 'cy' && title.cy === undefined ? html` lang="en"` : undefined
  const rows: [string, string][] = [
    [licence ? words.licenceNumber : words.certificateNumber, number],
    [words.completedOn, longDay(completed, language)],
  ]
  if ('until' in standing) {
    if (standing.from !== completed) rows.push([words.issued, longDay(standing.from, language)])
    rows.push([words.validUntil, longDay(standing.until, language)])
  }
  return {
    title: `${words.title}: ${course}`,
    main: html`<article class="mh-certificate">
${standing.kind === 'lapsed' ? lapsedNotice(standing.until, licence, language) : undefined}
<h1 class="govuk-heading-xl">${words.title}</h1>
<p>${words.certifies}</p>
<p class="mh-certificate__name">${name}</p>
<p>${words.completed}</p>
<p class="mh-certificate__course"${inCourse}>${course}</p>
<dl>
${rows.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>\n`)}</dl>
${standing.kind === 'course-gone' ? html`<p>${words.courseGone}</p>` : undefined}
<p class="mh-certificate__check">${words.checkAt(checkAddress)}</p>
</article>
<p class="govuk-body mh-no-print">${words.howToPrint}</p>`,
  }
}

const lapsedNotice = (
  until: Parameters<typeof longDay>[0],
  licence: boolean,
  language: Language,
) => {
  const words = strings[language]
  const day = longDay(until, language)
  return html`<p class="mh-certificate__lapsed">${licence ? words.licenceLapsed(day) : words.lapsed(day)}</p>`
}
