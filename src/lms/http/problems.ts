import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Problem } from '#model/wire/problem.ts'
import { Smuggled } from '../identity/way.ts'
import { Erased, StoreProblem } from '../store/store-problem.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** What an error is answered with. What is not the client's doing is logged under a reference, and told without its cause. */
export function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Refusal) return error.problem
  if (error instanceof Erased) return new Refusal('unknown-token').problem
  if (error instanceof z.ZodError) return new Refusal('invalid-body', placesOf(error)).problem
  if (error instanceof Smuggled) return new Refusal('smuggled-identity', error.message).problem
  const code = fastifyCode(error)
  if (code !== undefined) return new Refusal(code).problem

  const ref = randomBytes(4).toString('hex').toUpperCase()
  const { method, routeOptions } = request
  request.log.error({ ref, method, route: routeOptions.url, err: error })
  const fault = error instanceof StoreProblem ? 'store-unavailable' : 'our-fault'
  return { ...new Refusal(fault).problem, ref }
}

export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
  answerProblem(problemOf(error, request), reply)

export function answerProblem(problem: Problem, reply: FastifyReply) {
  if (problem.status === 503) reply.header('retry-after', retryAfterInSeconds)
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** "sequence: must be positive; cmi.score: …". Zod names what it expected, and never what it was given. */
const placesOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 10)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')

/** For a store that is away: a backup or a database browser is mostly done by then. */
const retryAfterInSeconds = 5

const fastifyCodes: Record<string, RefusalCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unknown-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
}

function fastifyCode(error: unknown): RefusalCode | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof SyntaxError) return 'not-json'
  const known = 'code' in error ? fastifyCodes[String(error.code)] : undefined
  if (known !== undefined) return known
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? 'bad-request' : undefined
}
