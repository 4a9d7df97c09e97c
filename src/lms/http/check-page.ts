import { longDay } from '#i18n/dates.ts'
import { paths } from '#i18n/paths.ts'
import { certificates as strings } from '#i18n/strings/certificates.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { errorSummary } from './error-summary.ts'
import { html, type Markup } from './html.ts'

/** What came of checking a number. A name is there only for who may see it; `sameName` only if one was typed. */
export type Checked =
  | { kind: 'nothing-typed' }
  | { kind: 'no-number' | 'slip' }
  | { kind: 'unknown' }
  | { kind: 'known'; certificate: Certificate; name?: string; sameName?: boolean }

/** The form that checks a number, below the answer to the last one. Without JavaScript; a name is never put into an address. */
export function checkPage(
  checked: Checked,
  typed: { number: string; name: string },
  language: Language,
): { title: string; main: Markup } {
  const words = strings[language]
  const wrong = checked.kind === 'no-number' || checked.kind === 'slip'
  const error = wrong ? (checked.kind === 'slip' ? words.slip : words.noNumber) : undefined
  return {
    title: titleOf(checked, words),
    main: html`${error === undefined ? undefined : errorSummary(words.problem, [{ field: 'number', text: error }])}
${answer(checked, language)}
${checked.kind === 'known' || checked.kind === 'unknown' ? html`<h2 class="govuk-heading-m">${words.check}</h2>` : html`<h1 class="govuk-heading-l">${words.check}</h1>`}
<p class="govuk-body">${words.checkLede}</p>
<form method="post" action="/lms/certificates/" novalidate>
<input type="hidden" name="language" value="${language}">
${field('number', words.number, words.numberHint, typed.number, error === undefined ? undefined : { prefix: words.error, text: error })}
${field('name', words.name, words.nameHint, typed.name)}
<button class="govuk-button" type="submit">${words.checkIt}</button>
</form>`,
  }
}

type Words = (typeof strings)[Language]

function titleOf({ kind }: Checked, words: Words): string {
  if (kind === 'no-number' || kind === 'slip') return `${words.error}: ${words.check}`
  if (kind === 'known') return words.isKnown
  return kind === 'unknown' ? words.notKnown : words.check
}

function answer(checked: Checked, language: Language): Markup | undefined {
  const words = strings[language]
  if (checked.kind === 'unknown')
    return html`<h1 class="govuk-heading-l">${words.notKnown}</h1>
<p class="govuk-body">${words.notKnownWhy}</p>`
  if (checked.kind !== 'known') return undefined
  const { certificate, name, sameName } = checked
  const { number, completed, licence, title } = certificate
  const rows: [string, string | Markup][] = [
    [words.course, titled(title, language)],
    [licence ? words.licenceNumber : words.certificateNumber, number],
    [words.completedOn, longDay(completed, language)],
    [words.today, standingIn(certificate, language)],
  ]
  if (name !== undefined) {
    const see = paths.certificate(language, number)
    rows.unshift([
      words.holder,
      html`${name} (<a class="govuk-link" href="${see}">${words.seeIt}</a>)`,
    ])
  }
  return html`<h1 class="govuk-heading-l">${words.isKnown}</h1>
<dl class="govuk-summary-list">
${rows.map(([term, said]) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${term}</dt><dd class="govuk-summary-list__value">${said}</dd></div>\n`)}</dl>
${sameName === undefined ? undefined : html`<p class="govuk-inset-text">${sameName ? words.nameRight : words.nameWrong}</p>`}`
}

/** Says that a title is English where it has no translation. */
const titled = (title: Localised, language: Language): string | Markup =>
  language === 'cy' && title.cy === undefined
    ? html`<span lang="en">${title.en}</span>`
    : inLanguage(title, language)

function standingIn({ standing }: Certificate, language: Language): string {
  const words = strings[language]
  switch (standing.kind) {
    case 'valid':
      return words.valid(longDay(standing.until, language))
    case 'lapsed':
      return words.lapsedOn(longDay(standing.until, language))
    case 'for-good':
      return words.forGood
    case 'course-gone':
      return words.courseGone
  }
}

function field(
  id: string,
  label: string,
  hint: string,
  value: string,
  error?: { prefix: string; text: string },
): Markup {
  const described = error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`
  return html`<div class="govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}">
<label class="govuk-label govuk-label--s" for="${id}">${label}</label>
<div class="govuk-hint" id="${id}-hint">${hint}</div>
${error === undefined ? undefined : html`<p class="govuk-error-message" id="${id}-error"><span class="govuk-visually-hidden">${error.prefix}:</span> ${error.text}</p>`}
<input class="govuk-input govuk-input--width-20${error === undefined ? '' : ' govuk-input--error'}" id="${id}" name="${id}" value="${value}" autocomplete="off" spellcheck="false" aria-describedby="${described}">
</div>`
}
