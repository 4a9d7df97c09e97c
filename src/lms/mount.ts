import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { Endpoint } from './endpoint.ts'
import { applying } from './http/applications/routes.ts'
import { attempts } from './http/attempts.ts'
import { sendBarred, wantsPage } from './http/barred.ts'
import { certificates } from './http/certificates.ts'
import { commits } from './http/commits.ts'
import { desks } from './http/desks/routes.ts'
import { feedback } from './http/feedback.ts'
import { health } from './http/health.ts'
import { kioskSignIn } from './http/kiosk-sign-in.ts'
import { me } from './http/me.ts'
import { metrics } from './http/metrics.ts'
import { openapi } from './http/openapi.ts'
import { packages } from './http/packages.ts'
import { pins } from './http/pins.ts'
import { answerProblem, problemOf } from './http/problems.ts'
import { providerSignIn } from './http/provider-sign-in.ts'
import { Refusal } from './http/refusal.ts'
import { registrations } from './http/registrations.ts'
import { reporting } from './http/reports/routes.ts'
import { signIn } from './http/sign-in.ts'
import { signOut } from './http/sign-out.ts'
import { tests } from './http/tests.ts'

/** Commits are authorised by their token alone: for them no cookie is even read. */
const withoutCookie = [health, openapi, metrics, commits]
const withCookie = [
  me,
  signIn,
  providerSignIn,
  kioskSignIn,
  pins,
  signOut,
  registrations,
  attempts,
  tests,
  reporting,
  desks,
  certificates,
  packages,
  feedback,
  applying,
]

/** The endpoint's routes, to be mounted under `/lms`. */
export async function mount(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  app.removeContentTypeParser('text/plain')
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    const route = routeOptions.url ?? 'none'
    const { statusCode: status, elapsedTime } = reply
    endpoint.metrics?.request(method, route, status, elapsedTime)
    request.log.debug({ method, route, status, ms: Math.round(elapsedTime) }, 'answered')
    done()
  })
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal) endpoint.metrics?.refusal(error.problem.code)
    const problem = problemOf(error, request)
    return wantsPage(problem, request)
      ? sendBarred(problem, request, reply, endpoint)
      : answerProblem(problem, reply)
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store')
    done()
  })
  for (const route of withoutCookie) await app.register(async (scope) => route(scope, endpoint))
  await app.register(async (scope) => {
    await scope.register(cookie)
    for (const route of withCookie) await scope.register(async (own) => route(own, endpoint))
  })
  for (const path of ['/', '/*'])
    app.all(path, () => {
      throw new Refusal('unknown-route')
    })
}
