import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import type { SessionLimits } from '#model/identity.ts'
import type { Language } from '#model/localised.ts'
import type { Chance } from '#model/questions/chance.ts'
import type { Outlines } from './attempts/receive.ts'
import type { Onward } from './forward/onward.ts'
import { attempts } from './http/attempts.ts'
import { sendBarred, wantsPage } from './http/barred.ts'
import { certificates } from './http/certificates.ts'
import { commits } from './http/commits.ts'
import { health } from './http/health.ts'
import { kioskSignIn } from './http/kiosk-sign-in.ts'
import { me } from './http/me.ts'
import { openapi } from './http/openapi.ts'
import { packages } from './http/packages.ts'
import { pins } from './http/pins.ts'
import { sendProblem } from './http/problems.ts'
import { providerSignIn } from './http/provider-sign-in.ts'
import { Refusal } from './http/refusal.ts'
import { registrations } from './http/registrations.ts'
import { reporting } from './http/reports/routes.ts'
import { signIn } from './http/sign-in.ts'
import { signOut } from './http/sign-out.ts'
import { tests } from './http/tests.ts'
import type { Way } from './identity/way.ts'
import type { Council } from './reports/council.ts'
import type { Store } from './store/store.ts'

/** What the endpoint works with. Everything that varies comes from outside, so that a test can hand it in. */
export type Endpoint = {
  store: Store
  /** Asked at each request: content can be edited and built again while the endpoint runs. */
  outlines: () => Outlines
  /** What reports take from the content; asked at each request too. */
  council: () => Council
  ways: readonly Way[]
  /** How long a sign-in lasts. */
  limits: SessionLimits
  now: () => Date
  chance: Chance
  /** Where an LRS is told as well. */
  onward?: Onward
  /** The page into which the endpoint writes what it renders itself; undefined for its own plain one. */
  template: (language: Language) => Promise<string | undefined>
  /** Whether the program was told to stop. */
  stopping?: () => boolean
  /** The folder of the packages that the build made for other learning systems, beside `dist` and never in it. */
  packages: string
}

/** Commits are authorised by their token alone: for them no cookie is even read. */
const withoutCookie = [health, openapi, commits]
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
  certificates,
  packages,
]

/** The endpoint's routes, to be mounted under `/lms`. */
export async function mount(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((error, request, reply) =>
    wantsPage(error, request)
      ? sendBarred(error, request, reply, endpoint)
      : sendProblem(error, request, reply),
  )
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
