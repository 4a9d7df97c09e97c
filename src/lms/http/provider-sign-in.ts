import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { inBrief } from '../identity/oidc-fault.ts'
import { type Asking, SignInProblem, type Way } from '../identity/way.ts'
import { keepErrand, takeErrand } from './errand.ts'
import { languageAt } from './language.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { startSession } from './session.ts'
import { failedPage } from './sign-in-failed.ts'

const asked = z.object({ back: z.string().optional() })

/** `GET /lms/sign-in/provider` leads to the provider, which leads back to `GET /lms/sign-in/callback`. */
export function providerSignIn(app: FastifyInstance, endpoint: Endpoint): void {
  const provider = endpoint.ways.find((way): way is Way & Asking => way.kind === 'asking')

  app.get('/sign-in/provider', async (request, reply) => {
    const back = localPath(asked.parse(request.query).back)
    if (provider === undefined) throw new Refusal('unknown-route')
    try {
      const { url, kept } = await provider.begin()
      keepErrand({ ...kept, back }, request, reply)
      return reply.redirect(url, 302)
    } catch (error) {
      return failed(error, back, request, reply)
    }
  })

  app.get('/sign-in/callback', async (request, reply) => {
    if (provider === undefined) throw new Refusal('unknown-route')
    const errand = takeErrand(request, reply)
    try {
      // Without what this browser was sent away with, the answer is that of somebody else's sign-in.
      if (errand === undefined) throw new SignInProblem('expired')
      const query = request.url.split('?')[1] ?? ''
      const person = await provider.finish(query, errand)
      await startSession(person, provider.id, request, reply, endpoint)
      return reply.redirect(localPath(errand.back), 302)
    } catch (error) {
      return failed(error, localPath(errand?.back), request, reply)
    }
  })

  function failed(error: unknown, back: string, request: FastifyRequest, reply: FastifyReply) {
    if (!(error instanceof SignInProblem)) throw error
    const { fault } = error
    const ref = randomBytes(4).toString('hex').toUpperCase()
    if (fault !== 'cancelled' && fault !== 'expired')
      request.log.warn({ ref, fault, reason: inBrief(error) }, 'a sign-in failed')
    const language = languageAt(back)
    return sendPage(reply, { language, ...failedPage(fault, { language, back, ref }) }, endpoint)
  }
}
