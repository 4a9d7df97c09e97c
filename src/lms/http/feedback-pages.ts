import { feedback as strings } from '#i18n/strings/feedback.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { type FeedbackForm, mostSaid } from '#model/wire/feedback.ts'
import type { Fault } from '../feedback/judge.ts'
import type { Owned } from '../feedback/pages.ts'
import { errorSummary } from './error-summary.ts'
import { html, type Markup } from './html.ts'
import type { Page } from './page.ts'

type Shown = FeedbackForm & {
  wrong: Fault | 'not-signed-in' | 'too-much-feedback'
  owned: Owned | undefined
}

/** The form again with what was typed, what is wrong with it, and what to do. For who has no JavaScript. */
export function feedbackFormPage({ page, language, text, answer, wrong, owned }: Shown): Page {
  const words = strings[language]
  const amount = (number: number) => number.toLocaleString('en-GB')
  const says = {
    'nothing-said': words.nothingSaid,
    'said-too-much': words.tooLong(amount(mostSaid), amount([...text].length)),
    'not-signed-in': words.signInFirst,
    'too-much-feedback': words.tooMuch,
  }[wrong]
  const at = wrong === 'not-signed-in' ? 'answer' : 'text'
  const owner = owned?.owner ? inLanguage(owned.owner, language) : words.ownerUnknown
  const title = owned ? inLanguage(owned.title, language) : page
  return {
    status: wrong === 'too-much-feedback' ? 429 : 422,
    language,
    title: `${words.error}: ${words.question}`,
    here: page,
    main: html`${errorSummary(words.problem, [{ field: at, text: says }])}
<h1 class="govuk-heading-l">${words.question}</h1>
<p class="govuk-body">${words.about(title)}</p>
<form method="post" action="/lms/feedback" novalidate>
<input type="hidden" name="page" value="${page}">
<input type="hidden" name="language" value="${language}">
<div class="govuk-form-group${at === 'text' ? ' govuk-form-group--error' : ''}">
<label class="govuk-label" for="text">${words.label}</label>
<div class="govuk-hint" id="text-hint">${words.hint(owner)} ${words.noName} ${words.limit(amount(mostSaid))}</div>
${at === 'text' ? errorOf('text', says) : undefined}
<textarea class="govuk-textarea" id="text" name="text" rows="6" aria-describedby="text-hint${at === 'text' ? ' text-error' : ''}">${text}</textarea>
</div>
<div class="govuk-form-group${at === 'answer' ? ' govuk-form-group--error' : ''}">
${at === 'answer' ? errorOf('answer', says) : undefined}
<div class="govuk-checkboxes"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" id="answer" name="answer" type="checkbox" value="yes"${answer ? html` checked` : undefined}>
<label class="govuk-label govuk-checkboxes__label" for="answer">${words.answer}</label>
</div></div>
</div>
<button class="govuk-button" type="submit">${words.send}</button>
</form>
${at === 'answer' ? html`<p class="govuk-body"><a class="govuk-link" href="/lms/sign-in?back=${encodeURIComponent(page)}">${words.signIn}</a></p>` : undefined}
${backTo(language, page)}`,
  }
}

export function thanksPage(language: Language, back: string): Page {
  const words = strings[language]
  return {
    status: 200,
    language,
    title: words.thanks,
    here: back,
    main: html`<h1 class="govuk-heading-l">${words.thanks}</h1>
<p class="govuk-body">${words.thanksText}</p>
${backTo(language, back)}`,
  }
}

const backTo = (language: Language, page: string): Markup =>
  html`<p class="govuk-body"><a class="govuk-link" href="${page}">${strings[language].back}</a></p>`

const errorOf = (field: string, text: string): Markup =>
  html`<p class="govuk-error-message" id="${field}-error">${text}</p>`
