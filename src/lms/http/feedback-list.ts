import { longDay } from '#i18n/dates.ts'
import { feedback as strings } from '#i18n/strings/feedback.ts'
import { dayOf } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { type OwnedPages, ownedAt } from '../feedback/pages.ts'
import type { Said } from '../store/feedback.ts'
import { html, type Markup } from './html.ts'

/** Everything that people said of pages, what is to do first. `owner` shows one post's pages alone, by its English title. */
export function feedbackList(
  all: readonly Said[],
  pages: OwnedPages,
  language: Language,
  owner: string | undefined,
): { title: string; main: Markup } {
  const words = strings[language]
  const ownerOf = ({ page }: Said) => ownedAt(pages, page)?.owner
  const owners = new Map(all.flatMap((said) => ownerOf(said) ?? []).map((each) => [each.en, each]))
  const shown = owner ? all.filter((said) => ownerOf(said)?.en === owner) : all
  const [open, done] = [
    shown.filter((said) => said.done === null),
    shown.filter((said) => said.done !== null),
  ]
  const one = (said: Said) => item(said, pages, language)
  const choices = [...owners.values()].map(
    (each) =>
      html`<option value="${each.en}"${each.en === owner ? html` selected` : undefined}>${inLanguage(each, language)}</option>`,
  )
  return {
    title: words.list,
    main: html`<h1 class="govuk-heading-l">${words.list}</h1>
<p class="govuk-body">${words.listLede}</p>
${
  choices.length > 1
    ? html`<form method="get" action="/lms/feedback">
<input type="hidden" name="language" value="${language}">
<div class="govuk-form-group">
<label class="govuk-label" for="owner">${words.filter}</label>
<select class="govuk-select" id="owner" name="owner"><option value="">${words.allOwners}</option>${choices}</select>
</div>
<button class="govuk-button govuk-button--secondary" type="submit">${words.show}</button>
</form>`
    : undefined
}
${all.length === 0 ? html`<p class="govuk-body">${words.none}</p>` : undefined}
${all.length > 0 && open.length === 0 ? html`<p class="govuk-body">${words.noneOpen}</p>` : undefined}
${open.length > 0 ? html`<h2 class="govuk-heading-m">${words.open(open.length)}</h2>${open.map(one)}` : undefined}
${done.length > 0 ? html`<h2 class="govuk-heading-m">${words.done(done.length)}</h2>${done.map(one)}` : undefined}`,
  }
}

function item(said: Said, pages: OwnedPages, language: Language): Markup {
  const { id, page, text, made, name, done, language: written } = said
  const words = strings[language]
  const owned = ownedAt(pages, page)
  const title = owned ? inLanguage(owned.title, language) : page
  const day = (instant: string) => longDay(dayOf(new Date(instant)), language)
  const row = (term: string, value: string | Markup) =>
    html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${term}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`
  return html`<section class="govuk-!-margin-bottom-6" aria-labelledby="said-${id}">
<h3 class="govuk-heading-s" id="said-${id}"><a class="govuk-link" href="${page}">${title}</a></h3>
<dl class="govuk-summary-list">
${row(words.said, html`<span lang="${written}" dir="auto">${text.split('\n').map((line, nth) => (nth === 0 ? html`${line}` : html`<br>${line}`))}</span>`)}
${row(words.owner, owned?.owner ? inLanguage(owned.owner, language) : words.ownerUnknown)}
${row(words.when, `${day(made)}. ${words.inLanguage(written)}.`)}
${row(words.who, name ?? words.nobody)}
</dl>
${
  done === null
    ? html`<form method="post" action="/lms/feedback/done">
<input type="hidden" name="id" value="${id}">
<input type="hidden" name="language" value="${language}">
<button class="govuk-button govuk-button--secondary" type="submit">${words.markDone}<span class="govuk-visually-hidden"> (${words.markDoneOf(title)})</span></button>
</form>`
    : html`<p class="govuk-body">${words.doneOn(day(done))}</p>`
}
</section>
`
}
