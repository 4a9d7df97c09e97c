import { longDay } from '#i18n/dates.ts'
import { aboutDesk, desks as strings } from '#i18n/strings/desks.ts'
import { type DeskRole, type Matter, type Urgency, urgencies } from '#model/desk.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import type { OpenDesk } from '../../desks/open.ts'
import { html, type Markup } from '../html.ts'

type Page = { title: string; main: Markup }

/** How many matters of one urgency are shown before somebody asks for all: a council may have thousands of accounts. */
const most = 100

/** The desks that somebody may open. */
export function indexPage(roles: readonly DeskRole[], language: Language): Page {
  const words = strings[language]
  return {
    title: words.title,
    main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.lede}</p>
<ul class="mh-grid">${roles.map(
      (role) => html`<li class="mh-card">
<h2><a class="govuk-link" href="/lms/desks/${role}?language=${language}">${words[role]}</a></h2>
<p>${words[aboutDesk[role]]}</p></li>`,
    )}</ul>`,
  }
}

/** `several`: whether the reader has more than this desk. `all`: every matter, however many. */
export function deskPage(
  desk: OpenDesk,
  { several, all }: { several: boolean; all: boolean },
  language: Language,
): Page {
  const words = strings[language]
  const { role, today, matters } = desk
  const groups = Map.groupBy(matters, ({ urgency }) => urgency)
  const numbers = urgencies.map((urgency) => groups.get(urgency)?.length ?? 0)
  return {
    title: words[role],
    main: html`${several ? html`<p class="govuk-body mh-no-print"><a class="govuk-link" href="/lms/desks?language=${language}">${words.allDesks}</a></p>` : undefined}
<h1 class="govuk-heading-l">${words[role]}</h1>
${notice(desk, language)}
<p class="govuk-body">${words.asOf(longDay(today, language))} ${
      matters.length === 0
        ? desk.built === null
          ? undefined
          : words.nothing
        : html`<strong>${words.counted(numbers[0]!, numbers[1]!, numbers[2]!)}</strong>`
    }</p>
${urgencies.map((urgency) => group(desk, urgency, groups.get(urgency) ?? [], all, language))}
<ul class="govuk-list mh-no-print">
${role === 'coordinator' ? html`<li><a class="govuk-link" href="/lms/desks/coordinator/accounts?language=${language}">${words.accounts}</a></li>` : undefined}
<li><a class="govuk-link" href="/lms/desks/${role}.ics?language=${language}" download>${words.ics}</a></li>
<li><a class="govuk-link" href="/lms/desks/${role}.json">${words.json}</a></li>
</ul>`,
  }
}

/** In the place of the report on accounts, where no build kept one. */
export function notKeptPage(kind: 'missing' | 'unreadable', language: Language): Page {
  const words = strings[language]
  return {
    title: words.accounts,
    main: html`<h1 class="govuk-heading-l">${words.accounts}</h1>
<p class="govuk-inset-text">${words[kind]}</p>`,
  }
}

function notice({ state, built }: OpenDesk, language: Language): Markup | undefined {
  if (state === 'fresh') return undefined
  const words = strings[language]
  const says =
    state === 'old' ? words.old(longDay(built!, language)) : `${words[state]} ${words.onlyRecord}`
  return html`<p class="govuk-inset-text">${says}</p>`
}

function group(
  { role, today }: OpenDesk,
  urgency: Urgency,
  matters: readonly Matter[],
  all: boolean,
  language: Language,
): Markup {
  if (matters.length === 0) return html``
  const words = strings[language]
  const shown = all ? matters : matters.slice(0, most)
  return html`<section aria-labelledby="${urgency}">
<h2 class="govuk-heading-m" id="${urgency}">${words.heading(words[urgency], matters.length)}</h2>
<ul class="govuk-list mh-desk mh-desk--${urgency}">${shown.map((each) => item(each, today, language))}</ul>
${
  shown.length < matters.length
    ? html`<p class="govuk-body"><a class="govuk-link" href="/lms/desks/${role}?language=${language}&show=all#${urgency}">${words.showAll(matters.length)}</a></p>`
    : undefined
}
</section>`
}

function item({ about, needs, day, resolve }: Matter, today: string, language: Language): Markup {
  const words = strings[language]
  const name = written(about, language)
  const when =
    day === undefined
      ? undefined
      : day === today
        ? words.today
        : (day < today ? words.since : words.by)(longDay(day, language))
  return html`<li>
<h3>${'link' in resolve ? html`<a class="govuk-link" href="${inLanguage(resolve.link, language)}">${name}</a>` : name}</h3>
<p>${written(needs, language)}</p>
${when === undefined ? undefined : html`<p class="mh-desk__when">${when}</p>`}
${how(resolve, language)}
</li>\n`
}

/** What has no Welsh yet is English, and says so to a screen reader. */
const written = (text: Localised, language: Language): Markup =>
  language === 'cy' && text.cy === undefined
    ? html`<span lang="en">${text.en}</span>`
    : html`${inLanguage(text, language)}`

function how(resolve: Matter['resolve'], language: Language): Markup | undefined {
  if ('link' in resolve) return undefined
  const words = strings[language]
  return 'command' in resolve
    ? html`<p class="mh-desk__how">${words.run} <code>${resolve.command}</code></p>`
    : html`<p class="mh-desk__how">${words.edit} <code>${resolve.edit}</code></p>`
}
