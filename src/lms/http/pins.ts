import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { issuePin, revokePin } from '../identity/kiosk/issue.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { pinsPage, type Shown } from './pins-page.ts'
import { Refusal } from './refusal.ts'
import { demandRole } from './session.ts'

const typed = z.string().max(300).default('')
const asked = z.object({
  identifier: typed,
  name: typed,
  language: z.enum(['en', 'cy']).default('en'),
})

/** `/lms/pins`: the champion gives PINs to people without an account, and takes them back. */
export async function pins(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)
  const { store, now } = endpoint

  const demandChampion = (request: FastifyRequest) => {
    if (!endpoint.ways.some((way) => way.kind === 'knowing')) throw new Refusal('unknown-route')
    return demandRole(request, endpoint, 'champion', 'administrator')
  }

  app.get('/pins', async (request, reply) => {
    await demandChampion(request)
    return send(reply, asked.parse(request.query).language, {})
  })

  app.post('/pins', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { learner: by } = await demandChampion(request)
    const { identifier, name, language } = asked.parse(request.body)
    const issued = await issuePin(identifier, name, store, { by, now: now() })
    return issued.kind === 'issued'
      ? send(reply, language, { issued })
      : send(reply, language, { fault: issued.kind, typed: { identifier, name } })
  })

  app.post('/pins/revoke', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { learner: by } = await demandChampion(request)
    const { identifier, language } = asked.parse(request.body)
    if (!(await revokePin(identifier, store, { by, now: now() })))
      throw new Refusal('unknown-identifier')
    return reply.redirect(`/lms/pins?language=${language}`, 303)
  })

  async function send(reply: FastifyReply, language: 'en' | 'cy', shown: Shown) {
    const page = pinsPage(language, await store.pins.all(), shown)
    return sendPage(reply, { language, ...page }, endpoint)
  }
}
