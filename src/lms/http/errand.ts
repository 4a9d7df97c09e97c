import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { cookie } from './session.ts'

const errand = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
})
/** What a browser is sent to the provider with. In a cookie, so that only the same browser can come back with the answer. */
export type Errand = z.infer<typeof errand>

const seconds = 600
const nameFor = ({ protocol }: Pick<FastifyRequest, 'protocol'>) =>
  protocol === 'https' ? '__Host-moothall_sign_in' : 'moothall_sign_in'

export function keepErrand(kept: Errand, request: FastifyRequest, reply: FastifyReply): void {
  const text = Buffer.from(JSON.stringify(kept)).toString('base64url')
  reply.setCookie(nameFor(request), text, { ...cookie(request), maxAge: seconds })
}

/** Once: an answer that comes again finds none. */
export function takeErrand(request: FastifyRequest, reply: FastifyReply): Errand | undefined {
  const name = nameFor(request)
  const text = request.cookies[name]
  if (text === undefined) return undefined
  reply.clearCookie(name, cookie(request))
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return errand.safeParse(value).data
  } catch {
    return undefined
  }
}
