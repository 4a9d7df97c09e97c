import { longDay } from '#i18n/dates.ts'
import { questionWords } from '#i18n/strings/application-questions.ts'
import {
  applicationStateNames,
  applicationSteps,
  decisionWords,
  applications as strings,
} from '#i18n/strings/applications.ts'
import { endpoint } from '#i18n/strings/endpoint.ts'
import { applicationForms, deciders } from '#model/application-form.ts'
import { type ApplicationSite, titleOf } from '#model/application-site.ts'
import { dayOf } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { open } from '../../applications/next.ts'
import { type Hands, managerPost } from '../../applications/people.ts'
import type { AppliedBy } from '../../store/applications.ts'
import { errorSummary } from '../error-summary.ts'
import { html, type Markup } from '../html.ts'
import { type Fact, postFacts, postTitle } from './facts.ts'
import { answerIn, factList } from './form.ts'

export type OneShown = {
  applied: AppliedBy
  hands: Hands
  site: ApplicationSite
  evidence: readonly Fact[]
  /** The whole address of the line manager's page, for the applicant to pass on. */
  passOn?: string | undefined
  /** That a letter went to the line manager. */
  mailed?: boolean
  /** What is wrong with a decision, and what was typed. */
  fault?: { field: 'to' | 'reason'; text: string } | { text: string }
  typed?: { to?: string | undefined; reason: string }
  language: Language
}

/** One application: where it stands, every step with its reason, the answers, and what the reader may do. */
export function onePage(shown: OneShown): { title: string; main: Markup } {
  const { applied, site, language, fault, hands } = shown
  const words = strings[language]
  const title = words.oneTitle(inLanguage(titleOf(applied.kind, applied.answers), language))
  const answers = applicationForms[applied.kind].flatMap((question): Fact[] => {
    const text = applied.answers[question.name]
    if (text === undefined) return []
    return [
      {
        term:
          question.name === 'post'
            ? words.forPost
            : questionWords(language, applied.kind, question.name).label,
        says: answerIn(question, text, site, language),
      },
    ]
  })
  return {
    title: fault ? `${words.error}: ${title}` : title,
    main: html`${
      fault &&
      ('field' in fault
        ? errorSummary(words.problem, [fault])
        : html`<div class="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">${words.problem}</h2><div class="govuk-error-summary__body"><p class="govuk-body">${fault.text}</p></div></div></div>`)
    }
<h1 class="govuk-heading-l">${title}</h1>
<h2 class="govuk-heading-m">${words.standing}</h2>
<p class="govuk-body"><strong class="mh-state">${applicationStateNames[language][applied.state]}</strong></p>
<p class="govuk-body">${standing(shown)}</p>
${hands.applicant ? forApplicant(shown) : undefined}
${deciding(shown)}
<h2 class="govuk-heading-m">${words.steps}</h2>
<ol class="govuk-list govuk-list--number">
${applied.log.map(
  ({ at, to, by, reason, linked }) =>
    html`<li>${longDay(dayOf(new Date(at)), language)}: <strong>${applicationSteps[language][to]}</strong> (${postTitle(by, site, language)})${linked ? html`. ${words.byLink}` : undefined}${reason ? html`<p class="govuk-body mh-said">${words.reason(reason)}</p>` : undefined}</li>\n`,
)}</ol>
${factList(words.answers, [
  ...(hands.applicant ? [] : [{ term: words.applicant, says: applied.name }]),
  ...answers,
])}
${factList(words.known, [...postFacts(applied.post, site, language), ...shown.evidence])}
${withdrawing(shown)}`,
  }
}

/** Who has it now, by post, and since when. */
function standing({ applied, site, language }: OneShown): string {
  const words = strings[language]
  const day = longDay(dayOf(new Date(applied.changed)), language)
  switch (applied.state) {
    case 'submitted': {
      const manager = managerPost(applied.post, site)
      return manager === undefined
        ? withRole(applied, site, day, language)
        : words.withManager(postTitle(manager, site, language), day)
    }
    case 'manager-agreed':
      return withRole(applied, site, day, language)
    case 'returned':
      return words.withYou(day)
    case 'approved':
      return site.register.has(applied.id) ? words.inRegister(day) : words.withRegister(day)
    case 'refused':
    case 'withdrawn':
      return words.over(day)
    default:
      return words.inRegister(day)
  }
}

function withRole(
  { kind }: Pick<AppliedBy, 'kind'>,
  site: ApplicationSite,
  day: string,
  language: Language,
): string {
  const role = deciders[kind]
  const posts = (site.roles.get(role) ?? []).map((post) => postTitle(post, site, language))
  return strings[language].withRole(endpoint[language][role], posts.join(', '), day)
}

function forApplicant({ applied, language, passOn, mailed }: OneShown): Markup | undefined {
  const words = strings[language]
  if (applied.state === 'returned')
    return html`<p class="govuk-body"><a class="govuk-button" role="button" href="/lms/applications/${applied.id}/change${language === 'cy' ? '?language=cy' : ''}">${words.change}</a></p>`
  if (applied.state !== 'submitted') return undefined
  if (passOn !== undefined)
    return html`<div class="govuk-inset-text"><h3 class="govuk-heading-s">${words.passOn}</h3><p class="govuk-body">${words.passOnWhy}</p>
<label class="govuk-label" for="pass-on">${words.passOnLink}</label><input class="govuk-input" id="pass-on" readonly value="${passOn}"></div>`
  return mailed ? html`<p class="govuk-body">${words.mailed}</p>` : undefined
}

function deciding({ applied, hands, language, typed, fault }: OneShown): Markup | undefined {
  const words = strings[language]
  const now = open(applied, hands)
  if (now === undefined || now.part === 'applicant') return undefined
  const at = fault && 'field' in fault ? fault : undefined
  const why =
    now.part === 'manager'
      ? words.decideManager
      : words.decideRole(endpoint[language][deciders[applied.kind]])
  const lacks =
    now.part === 'decider' &&
    applied.kind === 'licence' &&
    applied.evidence.course !== undefined &&
    applied.evidence.course.completed === undefined
  const names = decisionWords[language]
  const error = (field: 'to' | 'reason') =>
    at?.field === field
      ? html`<p class="govuk-error-message" id="${field}-error"><span class="govuk-visually-hidden">${words.error}:</span> ${at.text}</p>`
      : undefined
  const wrong = (field: string) => (at?.field === field ? ' govuk-form-group--error' : '')
  return html`<h2 class="govuk-heading-m">${words.decide}</h2>
<p class="govuk-body">${why}</p>
${lacks ? html`<p class="govuk-inset-text">${words.courseWarning}</p>` : undefined}
<form method="post" action="/lms/applications/${applied.id}/steps" novalidate>
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="seen" value="${String(applied.log.length)}">
${hands.linked ? html`<input type="hidden" name="link" value="${applied.link}">` : undefined}
<div class="govuk-form-group${wrong('to')}"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-visually-hidden">${words.decide}</legend>
${error('to')}
<div class="govuk-radios govuk-radios--small">${now.steps.map(
    (
      step,
      index,
    ) => html`<div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" id="${index === 0 ? 'to' : `to-${step}`}" name="to" value="${step}"${typed?.to === step ? html` checked` : undefined}><label class="govuk-label govuk-radios__label" for="${index === 0 ? 'to' : `to-${step}`}">${names[step as keyof typeof names] ?? step}</label></div>
`,
  )}</div></fieldset></div>
<div class="govuk-form-group${wrong('reason')}"><label class="govuk-label" for="reason">${words.reasonLabel}</label>
<div class="govuk-hint" id="reason-hint">${words.reasonHint}</div>
${error('reason')}
<textarea class="govuk-textarea" id="reason" name="reason" rows="3" aria-describedby="reason-hint${at?.field === 'reason' ? ' reason-error' : ''}">
${typed?.reason ?? ''}</textarea></div>
<button class="govuk-button" type="submit">${words.save}</button>
</form>`
}

function withdrawing({ applied, hands, language }: OneShown): Markup | undefined {
  const words = strings[language]
  if (!hands.applicant || !open(applied, hands)?.steps.includes('withdrawn')) return undefined
  return html`<form method="post" action="/lms/applications/${applied.id}/steps" class="mh-no-print">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="seen" value="${String(applied.log.length)}">
<input type="hidden" name="to" value="withdrawn">
<p class="govuk-body">${words.withdrawWhy}</p>
<button class="govuk-button govuk-button--secondary" type="submit">${words.withdraw}</button>
</form>`
}
