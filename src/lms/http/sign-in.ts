import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { languageAt } from './language.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { sessionOf, startSession } from './session.ts'
import { noWayPage, signInPage } from './sign-in-page.ts'

const asked = z.object({ back: z.string().optional(), person: z.string().optional() })

/** `/lms/sign-in`: plain forms, which work without JavaScript. */
export async function signIn(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)

  app.get('/sign-in', async (request, reply) => {
    const back = localPath(asked.parse(request.query).back)
    const session = await sessionOf(request, endpoint)
    const isProven = endpoint.ways.some((way) => way.kind === 'proving' && way.id === session?.way)
    return isProven ? reply.redirect(back, 303) : show(request, reply, back, endpoint)
  })

  app.post('/sign-in', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { back, person: choice = '' } = asked.parse(request.body)
    for (const way of endpoint.ways) {
      const person = way.kind === 'choosing' ? way.person(choice) : undefined
      if (person === undefined) continue
      await startSession(person, way.id, request, reply, endpoint)
      return reply.redirect(localPath(back), 303)
    }
    return show(request, reply, localPath(back), endpoint, { wrongChoice: true })
  })
}

export async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  back: string,
  endpoint: Endpoint,
  { wrongChoice = false, wrongPin = false } = {},
) {
  // A Welsh page leads to a Welsh sign-in, and back.
  const language = languageAt(back)
  // Who stands behind a proxy that signs people in, and is nobody, has a problem with the proxy: there is no form for it.
  const ways = endpoint.ways.filter((way) => way.kind !== 'proving')
  if (ways.length === 0)
    return sendPage(reply, { status: 404, language, ...noWayPage(language, back) }, endpoint)
  const name = (await sessionOf(request, endpoint))?.name
  const content = signInPage(ways, { language, back, name, wrongChoice, wrongPin })
  return sendPage(
    reply,
    { status: wrongChoice || wrongPin ? 422 : 200, language, ...content },
    endpoint,
  )
}
