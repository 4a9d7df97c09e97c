import type { FastifyReply, FastifyRequest } from 'fastify'
import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { html } from './html.ts'
import { inLanguageAt, languageAt } from './language.ts'
import { sendPage } from './page.ts'
import { sendProblem } from './problems.ts'
import { Refusal } from './refusal.ts'

/** Whether somebody stands before a closed door with a browser, and not a program. */
export const wantsPage = (error: unknown, { headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true &&
  error instanceof Refusal &&
  Object.hasOwn(doors, error.problem.code)

const doors = {
  'not-signed-in': ['signInFirst', 'signInFirstWhy'],
  'not-your-role': ['notYourRole', 'notYourRoleWhy'],
  'unknown-application': ['noApplication', 'noApplicationWhy'],
  'impossible-step': ['noStep', 'noStepWhy'],
  'has-left': ['hasLeft', 'hasLeftWhy'],
  'too-many-tries': ['tooManyTries', 'tooManyTriesWhy'],
} as const

/** What a browser is shown instead of a problem: what is the matter, and what to do. */
export async function sendBarred(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Endpoint,
) {
  if (!(error instanceof Refusal)) return sendProblem(error, request, reply)
  const { status, code } = error.problem
  const language = languageAt(request.url)
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
