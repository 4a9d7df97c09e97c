import type { FastifyReply, FastifyRequest } from 'fastify'
import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Language } from '#model/localised.ts'
import type { Problem } from '#model/wire/problem.ts'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { html } from './html.ts'
import { inLanguageAt, languageAt, languageOf } from './language.ts'
import { sendPage } from './page.ts'

/** Whether somebody stands before a closed door with a browser, and not a program. */
export const wantsPage = ({ code }: Problem, { headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true && Object.hasOwn(doors, code)

const doors = {
  'not-signed-in': ['signInFirst', 'signInFirstWhy'],
  'not-your-role': ['notYourRole', 'notYourRoleWhy'],
  'unknown-application': ['noApplication', 'noApplicationWhy'],
  'impossible-step': ['noStep', 'noStepWhy'],
  'has-left': ['hasLeft', 'hasLeftWhy'],
  'too-many-tries': ['tooManyTries', 'tooManyTriesWhy'],
  'invalid-body': ['unreadForm', 'unreadFormWhy'],
  'bad-request': ['unreadForm', 'unreadFormWhy'],
  'unknown-type': ['unreadForm', 'unreadFormWhy'],
  'not-json': ['unreadForm', 'unreadFormWhy'],
  'cross-site': ['unreadForm', 'unreadFormWhy'],
  'body-too-large': ['longForm', 'longFormWhy'],
  'unknown-page': ['noSuchPage', 'noSuchPageWhy'],
  'unknown-feedback': ['noFeedback', 'noFeedbackWhy'],
} as const

/** What a browser is shown instead of a problem: what is the matter, and what to do. */
export async function sendBarred(
  { status, code }: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Endpoint,
) {
  const language = languageFrom(request)
  const words = strings[language]
  const [title, why] = doors[code as keyof typeof doors]
  const mayTry = code === 'not-signed-in' || code === 'too-many-tries'
  const back = request.method === 'GET' ? localPath(request.url) : '/'
  const main = html`<h1 class="govuk-heading-l">${words[title]}</h1>
<p class="govuk-body">${words[why]}</p>
<p class="govuk-body"><a class="govuk-link" href="${mayTry ? `/lms/sign-in?back=${encodeURIComponent(back)}` : '/'}">${mayTry ? words.signIn : words.goBack}</a></p>`
  const here = inLanguageAt(request.url, language)
  const counterpart = inLanguageAt(request.url, language === 'en' ? 'cy' : 'en')
  return sendPage(
    reply,
    { status, language, title: words[title], main, here, counterpart },
    endpoint,
  )
}

/** That of the form that was sent, else of the address, else of the page that it was sent from. */
function languageFrom({ url, body, headers }: FastifyRequest): Language {
  const said = typeof body === 'object' && body !== null && languageOf(body) === 'cy'
  const from = headers.referer !== undefined && URL.canParse(headers.referer) && headers.referer
  return said || languageAt(url) === 'cy' || (from && languageAt(from) === 'cy') ? 'cy' : 'en'
}
