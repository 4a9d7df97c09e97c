import { reports as strings } from '#i18n/strings/reports.ts'
import type { Language } from '#model/localised.ts'
import type { ReportId } from '../../reports/reports.ts'
import { courseInWords, type Names, serviceInWords } from '../../reports/words.ts'
import { errorSummary } from '../error-summary.ts'
import { html, type Markup } from '../html.ts'
import type { ReportQuery } from './asked.ts'

/** The form above a report: which days, course and service. It asks with a plain GET. */
export function narrowing(
  id: ReportId,
  query: ReportQuery,
  wrong: readonly string[],
  { titles, services }: Names,
  language: Language,
): Markup {
  const words = strings[language]
  const courses = [...titles.keys()].map((course) => ({
    value: course,
    text: courseInWords(course, language, titles),
  }))
  const day = (name: 'from' | 'until') => {
    const fault = wrong.includes(name)
    return html`<div class="govuk-form-group${fault ? ' govuk-form-group--error' : ''}">
<label class="govuk-label" for="${name}">${words[name]}</label>
<div class="govuk-hint" id="${name}-hint">${words.dayHint}</div>
${fault ? html`<p class="govuk-error-message" id="${name}-error">${words.badDay}</p>` : undefined}
<input class="govuk-input govuk-input--width-10${fault ? ' govuk-input--error' : ''}" id="${name}" name="${name}" value="${query[name] ?? ''}" aria-describedby="${name}-hint${fault ? ` ${name}-error` : ''}">
</div>`
  }
  return html`${
    wrong.length === 0
      ? undefined
      : errorSummary(
          words.problem,
          wrong.map((field) => ({ field, text: words.badDay })),
        )
  }
<details class="govuk-details mh-no-print"${wrong.length === 0 ? undefined : html` open`}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.narrow}</span></summary>
<form class="govuk-details__text" action="/lms/reports/${id}" method="get">
<input type="hidden" name="language" value="${language}">
${query.learner ? html`<input type="hidden" name="learner" value="${query.learner}">` : undefined}
${day('from')}
${day('until')}
${choice('course', words.course, words.everyCourse, courses, query.course)}
${choice(
  'service',
  words.service,
  words.everyService,
  [...services.keys()].map((value) => ({ value, text: serviceInWords(value, language, services) })),
  query.service,
)}
<button class="govuk-button" type="submit">${words.show}</button>
</form>
</details>`
}

function choice(
  name: string,
  label: string,
  every: string,
  options: readonly { value: string; text: string }[],
  chosen: string | undefined,
): Markup {
  const all = [{ value: '', text: every }, ...options].map(
    ({ value, text }) =>
      html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : undefined}>${text}</option>`,
  )
  return html`<div class="govuk-form-group">
<label class="govuk-label" for="${name}">${label}</label>
<select class="govuk-select" id="${name}" name="${name}">${all}</select>
</div>`
}
