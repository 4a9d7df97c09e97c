import { html, type Markup } from './html.ts'

export type Field = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  value?: string | undefined
  /** A PIN: digits, hidden, and not filled in by the browser of a shared machine. */
  secret?: boolean
}

/** https://design-system.service.gov.uk/components/text-input/ */
export function field({ name, label, hint, error, value, secret = false }: Field): Markup {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return html`<div class="govuk-form-group${error ? ' govuk-form-group--error' : ''}">
<label class="govuk-label" for="${name}">${label}</label>
${hint ? html`<div id="${name}-hint" class="govuk-hint">${hint}</div>` : undefined}
${error ? html`<p id="${name}-error" class="govuk-error-message">${error}</p>` : undefined}
<input class="govuk-input govuk-input--width-10${error ? ' govuk-input--error' : ''}" id="${name}" name="${name}" type="${secret ? 'password' : 'text'}" autocomplete="off"${secret ? html` inputmode="numeric"` : html` autocapitalize="none" spellcheck="false"`}${described ? html` aria-describedby="${described}"` : undefined}${value ? html` value="${value}"` : undefined}>
</div>`
}
