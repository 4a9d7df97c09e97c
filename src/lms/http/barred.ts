import type { FastifyReply, FastifyRequest } from 'fastify'
import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { html } from './html.ts'
import { languageOf, sendPage } from './page.ts'
import { sendProblem } from './problems.ts'
import { Refusal } from './refusal.ts'

/** Whether somebody stands before a closed door with a browser, and not a program. */
export const wantsPage = (error: unknown, { method, headers }: FastifyRequest): boolean =>
  method === 'GET' &&
  headers.accept?.includes('text/html') === true &&
  error instanceof Refusal &&
  doors.has(error.problem.code)

const doors = new Set(['not-signed-in', 'not-your-role'])

/** What a browser is shown instead of a problem: what is the matter, and what to do. */
export async function sendBarred(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Endpoint,
) {
  if (!(error instanceof Refusal)) return sendProblem(error, request, reply)
  const { status, code } = error.problem
  const language = languageOf(request.url)
  const words = strings[language]
  const signedIn = code === 'not-your-role'
  const title = signedIn ? words.notYourRole : words.signInFirst
  const back = encodeURIComponent(localPath(request.url))
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${signedIn ? words.notYourRoleWhy : words.signInFirstWhy}</p>
<p class="govuk-body"><a class="govuk-link" href="${signedIn ? '/' : `/lms/sign-in?back=${back}`}">${signedIn ? words.goBack : words.signIn}</a></p>`
  return sendPage(reply, { status, language, title, main }, endpoint)
}
