import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { html } from './html.ts'
import { languageAt } from './language.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { endSession, sessionOf } from './session.ts'

const asked = z.object({ back: z.string().optional() })

/** `POST /lms/sign-out`: ends the session here, and leads to where it began elsewhere. */
export async function signOut(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)

  app.post('/sign-out', async (request, reply) => {
    demandSameOrigin(request.headers)
    const back = localPath(asked.parse(request.body ?? {}).back)
    const session = await sessionOf(request, endpoint)
    await endSession(request, reply, endpoint)
    // A script says so, and stays where it is.
    if (request.headers.accept?.includes('application/json') === true) return reply.code(204).send()
    const way = endpoint.ways.find(({ id }) => id === session?.way)
    if (way === undefined || way.kind === 'choosing' || way.kind === 'knowing')
      return reply.redirect(back, 303)
    const elsewhere = way.kind === 'proving' ? way.signOut : await way.end()
    const isProven = way.kind === 'proving' && elsewhere === undefined
    // A redirect would be refused by the page's own rule of where its forms may lead; a refresh is a new visit.
    if (elsewhere !== undefined) reply.header('refresh', `0; url=${elsewhere}`)
    const language = languageAt(back)
    const words = strings[language]
    const title = isProven ? words.signedInAs(session?.name ?? '') : words.signedOut
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${isProven ? words.stillSignedIn : words.signedOutWhy}</p>
${elsewhere === undefined ? undefined : html`<p class="govuk-body"><a class="govuk-link" href="${elsewhere}">${words.signOutThere}</a></p>`}
<p class="govuk-body"><a class="govuk-link" href="${back}">${words.goBack}</a></p>`
    return sendPage(reply, { status: 200, language, title, main }, endpoint)
  })
}
