import { randomUUID } from 'node:crypto'
import {
  choiceWords,
  faultText,
  partNames,
  questionWords,
} from '#i18n/strings/application-questions.ts'
import { applications as strings } from '#i18n/strings/applications.ts'
import {
  type ApplicationKind,
  applicationForms,
  chosenIn,
  formParts,
  type Question,
} from '#model/application-form.ts'
import type { Answers, Fault } from '#model/application-judge.ts'
import type { ApplicationSite } from '#model/application-site.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { platforms } from '#model/platform.ts'
import { errorSummary } from '../error-summary.ts'
import { html, type Markup } from '../html.ts'
import type { Fact } from './facts.ts'

export type FormShown = {
  kind: ApplicationKind
  /** What was typed so far. */
  said: Answers
  faults: readonly Fault[]
  site: ApplicationSite
  known: readonly Fact[]
  /** Where it is sent. */
  action: string
  /** The applicant's post, where people.yaml names it. */
  own?: string | undefined
  submission?: string | undefined
  /** They are not signed in any more: what they typed must not be lost. */
  signIn?: boolean
  title: string
}

/** More than a list can be looked through: then the title is typed. `components/apply/PostField.astro` does the same. */
export const mostChoices = 300

/** A form with what was typed, what is wrong with it, and what is known already. */
export function formPage(shown: FormShown, language: Language): { title: string; main: Markup } {
  const { kind, faults, known, action, submission = randomUUID(), signIn, title } = shown
  const words = strings[language]
  const errors = faults.map((fault) => ({
    field: fault.field,
    text: faultText(language, kind, fault),
  }))
  const back = `/lms/sign-in?back=${encodeURIComponent(language === 'cy' ? '/cy/apply/' : '/apply/')}`
  return {
    title: errors.length > 0 || signIn ? `${words.error}: ${title}` : title,
    main: html`${errors.length > 0 ? errorSummary(words.problem, errors) : undefined}
${
  signIn
    ? html`<div class="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">${words.problem}</h2>
<div class="govuk-error-summary__body"><p class="govuk-body">${words.signInThenSend}</p><p class="govuk-body"><a class="govuk-link" href="${back}" target="_blank" rel="opener">${words.signInNewTab}</a></p></div></div></div>`
    : undefined
}
<h1 class="govuk-heading-l">${title}</h1>
${known.length > 0 ? factList(words.known, known) : undefined}
<form method="post" action="${action}" novalidate class="mh-apply">
<input type="hidden" name="kind" value="${kind}">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="submission" value="${submission}">
${formParts.flatMap((part) => {
  const asked = applicationForms[kind].filter(
    (question) =>
      question.part === part &&
      !(question.name === 'post' && kind === 'licence' && shown.own !== undefined),
  )
  return asked.length === 0
    ? []
    : [
        html`<h2 class="govuk-heading-m">${partNames[language][part]}</h2>
${asked.map((question) => field(question, shown, language))}`,
      ]
})}
<button class="govuk-button" type="submit">${words.send}</button>
</form>`,
  }
}

export const factList = (heading: string, facts: readonly Fact[]): Markup =>
  html`<h2 class="govuk-heading-m">${heading}</h2>
<dl class="govuk-summary-list">
${facts.map(({ term, says }) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${term}</dt><dd class="govuk-summary-list__value mh-said">${says}</dd></div>\n`)}</dl>`

function field(question: Question, shown: FormShown, language: Language): Markup {
  const { name, kind } = question
  const { said, faults, site } = shown
  const { label, hint } = questionWords(language, shown.kind, name)
  const fault = faults.find((each) => each.field === name)
  const error = fault && faultText(language, shown.kind, fault)
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const value = said[name] ?? (name === 'post' ? (shown.own ?? '') : '')
  const wrong = error === undefined ? undefined : html` aria-invalid="true"`
  const tied = described === '' ? undefined : html` aria-describedby="${described}"`
  const message = html`${hint ? html`<div class="govuk-hint" id="${name}-hint">${hint}</div>` : undefined}
${error ? html`<p class="govuk-error-message" id="${name}-error"><span class="govuk-visually-hidden">${strings[language].error}:</span> ${error}</p>` : undefined}`
  const group = (inner: Markup) =>
    html`<div class="govuk-form-group${error ? ' govuk-form-group--error' : ''}">${inner}</div>`
  const labelled = (control: Markup) =>
    group(html`<label class="govuk-label govuk-label--s" for="${name}">${label}</label>
${message}
${control}`)
  const own = (which: string) => `govuk-${which}${error ? ` govuk-${which}--error` : ''}`

  if (kind === 'many' || kind === 'one') {
    const type = kind === 'many' ? 'checkboxes' : 'radios'
    const chosen = chosenIn(value)
    const items = (question.of ?? []).map((each, index) => {
      const id = index === 0 ? name : `${name}-${each}`
      return html`<div class="govuk-${type}__item"><input class="govuk-${type}__input" type="${kind === 'many' ? 'checkbox' : 'radio'}" id="${id}" name="${name}" value="${each}"${chosen.includes(each) ? html` checked` : undefined}><label class="govuk-label govuk-${type}__label" for="${id}">${choiceName(each, language)}</label></div>`
    })
    return group(html`<fieldset class="govuk-fieldset"${tied}><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${label}</legend>
${message}
<div class="govuk-${type} govuk-${type}--small">${items}</div></fieldset>`)
  }
  if (kind === 'text')
    return labelled(
      html`<textarea class="${own('textarea')}" id="${name}" name="${name}" rows="4"${tied}${wrong}>
${value}</textarea>`,
    )
  if (kind === 'post' && site.posts.length <= mostChoices)
    return labelled(html`<select class="${own('select')}" id="${name}" name="${name}"${tied}${wrong}>
<option value="">${strings[language].choosePost}</option>
${site.posts.filter(({ id, vacant }) => !vacant || id === value).map(({ id, title }) => html`<option value="${id}"${id === value ? html` selected` : undefined}>${inLanguage(title, language)}</option>`)}</select>`)
  return labelled(
    html`<input class="${own('input')}" id="${name}" name="${name}" value="${value}" autocomplete="off"${tied}${wrong}>`,
  )
}

const choiceName = (value: string, language: Language): string =>
  Object.hasOwn(platforms, value)
    ? platforms[value as keyof typeof platforms].name
    : (choiceWords[language][value as 'en'] ?? value)

/** An answer as it is read: names for what was chosen. */
export function answerIn(
  { kind, of }: Question,
  text: string,
  site: ApplicationSite,
  language: Language,
): string {
  if (kind === 'post') {
    const post = site.posts.find(({ id }) => id === text)
    return post ? inLanguage(post.title, language) : text
  }
  return of
    ? chosenIn(text)
        .map((each) => choiceName(each, language))
        .join(', ')
    : text
}
