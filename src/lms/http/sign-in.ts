import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '#model/localised.ts'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { endSession, sessionOf, startSession } from './session.ts'
import { choicesPage, noWayPage } from './sign-in-page.ts'

const asked = z.object({ back: z.string().optional(), person: z.string().optional() })

/** `/lms/sign-in` and `/lms/sign-out`: plain forms, which work without JavaScript. */
export async function signIn(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)

  app.get('/sign-in', async (request, reply) => {
    const { back } = asked.parse(request.query)
    return show(request, reply, localPath(back), endpoint)
  })

  app.post('/sign-in', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { back, person: choice = '' } = asked.parse(request.body)
    for (const way of endpoint.ways) {
      const person = way.person(choice)
      if (person === undefined) continue
      await startSession(person, way.id, request, reply, endpoint)
      return reply.redirect(localPath(back), 303)
    }
    return show(request, reply, localPath(back), endpoint, { wrongChoice: true })
  })

  app.post('/sign-out', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { back } = asked.parse(request.body ?? {})
    await endSession(request, reply, endpoint)
    // A script says so, and stays where it is.
    if (request.headers.accept?.includes('application/json') === true) return reply.code(204).send()
    return reply.redirect(localPath(back), 303)
  })
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  back: string,
  endpoint: Endpoint,
  { wrongChoice = false } = {},
) {
  // A Welsh page leads to a Welsh sign-in, and back.
  const language: Language = /^\/cy(\/|$)/.test(back) ? 'cy' : 'en'
  if (endpoint.ways.length === 0)
    return sendPage(reply, { status: 404, language, ...noWayPage(language, back) }, endpoint)
  const choices = endpoint.ways.flatMap((way) => way.choices(language))
  const name = (await sessionOf(request, endpoint))?.name
  const content = choicesPage(language, back, choices, { name, wrongChoice })
  return sendPage(reply, { status: wrongChoice ? 422 : 200, language, ...content }, endpoint)
}
