import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Language } from '#model/localised.ts'
import { isLocked } from '../identity/kiosk/tries.ts'
import type { Pin } from '../store/store.ts'
import { errorSummary } from './error-summary.ts'
import { field } from './field.ts'
import { html, type Markup } from './html.ts'

export type Shown = {
  issued?: { identifier: string; pin: string }
  fault?: 'bad-identifier' | 'no-name'
  typed?: { identifier: string; name: string }
}

/** Who has a PIN, in which state, and a form for another. A PIN is on it once, when it was made. */
export function pinsPage(
  language: Language,
  pins: readonly (Pin & { name: string })[],
  { issued, fault, typed }: Shown,
) {
  const words = strings[language]
  const wrong = fault && (fault === 'no-name' ? words.noName : words.badIdentifier)
  const at = fault === 'no-name' ? 'name' : 'identifier'
  return {
    status: fault ? 422 : 200,
    title: fault ? `${words.error}: ${words.pins}` : words.pins,
    main: html`${wrong ? errorSummary(words.problem, [{ field: at, text: wrong }]) : undefined}
<h1 class="govuk-heading-l">${words.pins}</h1>
${issued ? told(language, issued) : undefined}
<p class="govuk-body">${words.pinsWhy}</p>
<form method="post" action="/lms/pins" novalidate>
<input type="hidden" name="language" value="${language}">
${field({ name: 'identifier', label: words.identifier, value: typed?.identifier, error: at === 'identifier' ? wrong : undefined })}
${field({ name: 'name', label: words.nameLabel, value: typed?.name, error: at === 'name' ? wrong : undefined })}
<button class="govuk-button" type="submit">${words.issuePin}</button>
</form>
${pins.length === 0 ? html`<p class="govuk-body">${words.nobodyHasPin}</p>` : table(language, pins)}`,
  }
}

const told = (language: Language, { identifier, pin }: { identifier: string; pin: string }) =>
  html`<div class="govuk-inset-text" role="status"><p class="govuk-body">${strings[language].pinIs(identifier)} <strong>${pin}</strong>. ${strings[language].pinOnce}</p></div>`

function table(language: Language, pins: readonly (Pin & { name: string })[]): Markup {
  const words = strings[language]
  const states = { issued: words.pinIssued, own: words.pinOwn, revoked: words.pinRevoked }
  const rows = pins.map(
    (pin) => html`<tr class="govuk-table__row">
<th class="govuk-table__header" scope="row">${pin.identifier}</th>
<td class="govuk-table__cell">${pin.name}</td>
<td class="govuk-table__cell">${isLocked(pin) && pin.state !== 'revoked' ? words.pinLocked : states[pin.state]}</td>
<td class="govuk-table__cell">${pin.state === 'revoked' ? undefined : revoking(language, pin.identifier)}</td>
</tr>
`,
  )
  return html`<table class="govuk-table">
<thead class="govuk-table__head"><tr class="govuk-table__row">
<th class="govuk-table__header" scope="col">${words.identifier}</th>
<th class="govuk-table__header" scope="col">${words.nameLabel}</th>
<th class="govuk-table__header" scope="col">${words.status}</th>
<th class="govuk-table__header" scope="col"><span class="govuk-visually-hidden">${words.revoke}</span></th>
</tr></thead>
<tbody class="govuk-table__body">
${rows}</tbody>
</table>`
}

const revoking = (language: Language, identifier: string): Markup =>
  html`<form method="post" action="/lms/pins/revoke">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="identifier" value="${identifier}">
<button class="govuk-button govuk-button--secondary" type="submit">${strings[language].revoke} <span class="govuk-visually-hidden">${strings[language].revokeOf(identifier)}</span></button>
</form>`
