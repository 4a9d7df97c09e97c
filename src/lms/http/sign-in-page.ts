import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Language } from '#model/localised.ts'
import type { Choice, Way } from '../identity/way.ts'
import { errorSummary } from './error-summary.ts'
import { html, type Markup } from './html.ts'
import { kioskForm } from './kiosk-pages.ts'

type Page = { title: string; main: Markup }

type Shown = {
  language: Language
  back: string
  name: string | undefined
  wrongChoice: boolean
  wrongPin: boolean
}

/** What each way offers, one after another. */
export function signInPage(
  ways: readonly Way[],
  { language, back, name, wrongChoice, wrongPin }: Shown,
): Page {
  const words = strings[language]
  const wrong = wrongChoice
    ? errorSummary(words.problem, [{ field: 'people', text: words.unknownPerson }])
    : wrongPin
      ? errorSummary(words.problem, [{ field: 'identifier', text: words.wrongPin }])
      : undefined
  return {
    title: wrong ? `${words.error}: ${words.signIn}` : words.signIn,
    main: html`${wrong}
<h1 class="govuk-heading-l">${words.signIn}</h1>
${name === undefined ? undefined : signedIn(language, back, name)}
${ways.flatMap((way) => {
  if (way.kind === 'asking') return [provider(language, back)]
  if (way.kind === 'knowing') return [kioskForm({ language, back }, wrongPin)]
  return way.kind === 'choosing' ? [people(language, back, way.choices(language))] : []
})}`,
  }
}

const provider = (language: Language, back: string): Markup =>
  html`<p class="govuk-body"><a class="govuk-button" role="button" draggable="false" href="/lms/sign-in/provider?back=${encodeURIComponent(back)}">${strings[language].withAccount}</a></p>`

/** The people of the development sign-in, each with a button. */
const people = (language: Language, back: string, choices: readonly Choice[]): Markup =>
  html`<p class="govuk-body">${strings[language].tryOut}</p>
<ul class="mh-grid" id="people">
${choices.map((choice) => html`<li class="mh-card">${offer(language, back, choice)}</li>\n`)}</ul>`

export function noWayPage(language: Language, back: string): Page {
  const words = strings[language]
  return {
    title: words.noWay,
    main: html`<h1 class="govuk-heading-l">${words.noWay}</h1>
<p class="govuk-body">${words.noWayWhy}</p>
<p class="govuk-body"><a class="govuk-link" href="${back}">${words.goBack}</a></p>`,
  }
}

function offer(language: Language, back: string, { id, name, about, roles }: Choice): Markup {
  const words = strings[language]
  const hint = [about, ...(roles.length > 0 ? [words.roles(roles.map(named).join(', '))] : [])]
  const text = hint.filter((each) => each !== undefined).join(' ')
  return html`<h2>${name}</h2>
<p id="about-${id}">${text}</p>
<form class="mh-meta" method="post" action="/lms/sign-in">
<input type="hidden" name="person" value="${id}">
<input type="hidden" name="back" value="${back}">
<button class="govuk-button" type="submit" aria-describedby="about-${id}">${words.signIn}<span class="govuk-visually-hidden"> ${words.as(name)}</span></button>
</form>`

  function named(role: string): string {
    const word = Object.hasOwn(words, role) ? words[role as keyof typeof words] : undefined
    return typeof word === 'string' ? word : role
  }
}

const signedIn = (language: Language, back: string, name: string): Markup =>
  html`<form method="post" action="/lms/sign-out">
<p class="govuk-body">${strings[language].signedInAs(name)}</p>
<input type="hidden" name="back" value="${back}">
<button class="govuk-button govuk-button--secondary" type="submit">${strings[language].signOut}</button>
</form>`
