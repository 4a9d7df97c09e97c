import { html, type Markup } from './html.ts'

/** What is wrong with a form, each with a link to its field: https://design-system.service.gov.uk/components/error-summary/ */
export const errorSummary = (
  title: string,
  errors: readonly { field: string; text: string }[],
): Markup =>
  html`<div class="govuk-error-summary" data-module="govuk-error-summary">
<div role="alert">
<h2 class="govuk-error-summary__title">${title}</h2>
<div class="govuk-error-summary__body">
<ul class="govuk-list govuk-error-summary__list">
${errors.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>\n`)}</ul>
</div>
</div>
</div>`
