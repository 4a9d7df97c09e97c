import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Language } from '#model/localised.ts'
import { errorSummary } from './error-summary.ts'
import { field } from './field.ts'
import { html, type Markup } from './html.ts'

type Around = { language: Language; back: string }

/** The form of the sign-in page for people without an account. */
export function kioskForm({ language, back }: Around, wrong: boolean): Markup {
  const words = strings[language]
  return html`<h2 class="govuk-heading-m">${words.kioskHeading}</h2>
<p class="govuk-body">${words.kioskWhy}</p>
<form method="post" action="/lms/sign-in/pin" novalidate>
<input type="hidden" name="back" value="${back}">
${field({ name: 'identifier', label: words.identifier, error: wrong ? words.wrongPin : undefined, hint: wrong ? words.wrongPinWhy : undefined })}
${field({ name: 'pin', label: words.pin, hint: words.pinHint, secret: true })}
<button class="govuk-button" type="submit">${words.signIn}</button>
</form>
<p class="govuk-body"><a class="govuk-link" href="/lms/sign-in/new-pin?back=${encodeURIComponent(back)}">${words.changePin}</a></p>`
}

/** What is wrong with the form for a PIN of one's own, and at which field. */
export type PinFault = {
  field: 'identifier' | 'new' | 'again'
  word:
    | 'wrongPin'
    | 'pinShape'
    | 'pinRepeated'
    | 'pinInARow'
    | 'pinDate'
    | 'pinSame'
    | 'pinNotTwice'
}

/** To replace a PIN, the champion's or one's own. */
export function newPinPage(
  { language, back }: Around,
  {
    identifier,
    fault,
    first,
  }: { identifier: string; fault?: PinFault | undefined; first: boolean },
) {
  const words = strings[language]
  const heading = first ? words.choosePin : words.changePin
  const at = (name: PinFault['field']) => (fault?.field === name ? words[fault.word] : undefined)
  return {
    status: fault ? 422 : 200,
    title: fault ? `${words.error}: ${heading}` : heading,
    main: html`${fault ? errorSummary(words.problem, [{ field: fault.field, text: words[fault.word] }]) : undefined}
<h1 class="govuk-heading-l">${heading}</h1>
${first ? html`<p class="govuk-body">${words.choosePinWhy}</p>` : undefined}
<form method="post" action="/lms/sign-in/new-pin" novalidate>
<input type="hidden" name="back" value="${back}">
${field({ name: 'identifier', label: words.identifier, value: identifier, error: at('identifier') })}
${field({ name: 'pin', label: words.pin, hint: words.pinHint, secret: true })}
${field({ name: 'new', label: words.newPin, hint: words.newPinHint, secret: true, error: at('new') })}
${field({ name: 'again', label: words.newPinAgain, secret: true, error: at('again') })}
<button class="govuk-button" type="submit">${words.savePin}</button>
</form>`,
  }
}
