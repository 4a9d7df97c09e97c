import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import cookie from '@fastify/cookie'
import { type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify'
import { noApplicationSite } from '#model/application-site.ts'
import type { Settings } from '#model/settings.ts'
import { outlines } from '../lms/attempts/outline.ts'
import { onwardTo } from '../lms/forward/onward.ts'
import { sendProblem } from '../lms/http/problems.ts'
import { Refusal } from '../lms/http/refusal.ts'
import { sessionOf } from '../lms/http/session.ts'
import { amongAddresses } from '../lms/identity/addresses.ts'
import { waysOf } from '../lms/identity/ways.ts'
import type { Pace } from '../lms/jobs/job.ts'
import { metricsOf } from '../lms/metrics.ts'
import { mount } from '../lms/mount.ts'
import { openStore, placeOf } from '../lms/store/open.ts'
import { endConnectionsOnClose } from './closing.ts'
import { contentHosts } from './content/hosts.ts'
import { allowFraming, byHost, tellAddresses } from './content/mount.ts'
import { type Imported, serveContent } from './content/serve-content.ts'
import { councilOf } from './council.ts'
import { variable } from './environment.ts'
import { headersReportingTo } from './headers.ts'
import { builtSite, listen } from './listen.ts'
import { type LogLine, logTo } from './log.ts'
import { postOf, startMailing } from './mailing.ts'
import { startOnward } from './onward.ts'
import { pages } from './pages.ts'
import { refuseUnreadable, refusing } from './refusing.ts'
import type { ServedSite } from './served-site.ts'
import { endpointTemplate } from './template.ts'

export type Serving = {
  site: ServedSite
  /** The built site. It may be replaced by renaming while it is served. */
  dist: string
  /** The folder of the endpoint's database. */
  data: string
  host: string
  /** 0 for any that is free. */
  port: number
  /** Other people's packages, each of which gets a host of its own. */
  imported?: Imported
  /** Where packages live in production, such as `https://*.content.example`; `<package>.localhost` without it. */
  contentOrigin?: string
  now?: () => Date
  /** How long jobs wait between their turns. */
  pace?: Pace
  /** Where secrets and addresses of other servers are. */
  env?: Record<string, string | undefined>
  /** Gets each line of the log; standard error without it. */
  log?: LogLine
  /** For the OpenID provider; without it, that of the environment. */
  oidcSecret?: string
}

const isProbe = (url: string): boolean => /^\/lms\/(health|ready|metrics)$/.test(url)

/** Says at once what `serve` would say of the host and the database after a long build. */
export async function checkEndpoint(settings: Settings, host: string, data: string): Promise<void> {
  if (!settings.endpoint.enabled) return
  onwardTo(settings, process.env)
  postOf(settings, process.env)
  waysOf(settings, host)
  await (await openStore(placeOf(data, settings.endpoint.store))).close()
}

/** The site and the endpoint on one address. `close` answers what is in flight first. */
export async function serve({
  site,
  dist,
  data,
  host,
  port,
  imported,
  contentOrigin,
  now = () => new Date(),
  env = process.env,
  pace,
  log,
  oidcSecret = variable('MOOTHALL_OIDC_SECRET', env),
}: Serving) {
  const { settings } = site
  const metricsToken = variable('MOOTHALL_METRICS_TOKEN', env)
  let packages: Imported = imported ?? { shelf: dist, courses: [] }
  let known = outlines({ ...site, imported: packages.courses })
  let council = councilOf(site, packages.courses)
  let reviews = site.reviews ?? []
  let owned = site.owned ?? new Map()
  let applications = site.applications ?? noApplicationSite
  const hosts = contentHosts(
    (id) => packages.courses.some((course) => course.id === id),
    contentOrigin,
    settings.address,
  )
  const content = await serveContent(() => packages, hosts)
  const ways = settings.endpoint.enabled ? waysOf(settings, host, oidcSecret) : []
  const refusals = refusing(dist)
  const headers = headersReportingTo(settings.lrs_origins)
  let stopping = false
  /** What comes before everything else. Answers whether the request may be looked at. */
  const admit = (request: FastifyRequest, reply: FastifyReply): boolean => {
    reply.headers(headers)
    // A load balancer asks by the address of the machine.
    if (isProbe(request.url)) return true
    if (ways.every((way) => way.admits(request.headers))) return true
    sendProblem(new Refusal('wrong-host'), request, reply)
    return false
  }
  const app = fastify({
    bodyLimit: 256 * 1024,
    trustProxy: amongAddresses(settings.endpoint.proxies),
    serverFactory: byHost(hosts, () => content.routing),
    logController: new LogController({ disableRequestLogging: true }),
    logger: logTo(log),
    // A logger for each request would only add a request's number, which nothing here uses.
    childLoggerFactory: (logger) => logger,
    // An address that cannot be read gets no hooks.
    frameworkErrors: (error, request, reply) => {
      if (admit(request, reply)) void refusals.failed(error, request, reply)
    },
    clientErrorHandler: refuseUnreadable,
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (admit(request, reply)) done()
  })
  refusals.mount(app)

  allowFraming(app, () => packages, hosts)
  endConnectionsOnClose(app)
  app.addHook('onClose', () => content.close())
  await app.register(async (scope) => pages(scope, builtSite(dist)))
  if (settings.endpoint.enabled) {
    const store = await openStore(placeOf(data, settings.endpoint.store))
    app.addHook('onClose', () => store.close())
    const onward = startOnward(app, onwardTo(settings, env), store, pace)
    const daysWork = {
      outlines: () => known,
      council: () => council,
      reviews: () => reviews,
      applications: () => applications,
    }
    const tell = startMailing(app, settings, env, store, daysWork, now, pace)
    const endpoint = {
      store,
      outlines: () => known,
      council: () => council,
      owned: () => owned,
      applications: () => applications,
      ...(tell && { tell }),
      ways,
      limits: settings.endpoint.session,
      metrics: metricsOf(),
      ...(metricsToken !== undefined && { metricsToken }),
      stopping: () => stopping,
      now,
      chance: (limit: number) => randomInt(limit),
      template: endpointTemplate(dist),
      ...(onward && { onward }),
      packages: join(dist, '../packages'),
      desks: join(data, 'desks'),
    }
    await app.register(async (scope) => mount(scope, endpoint), { prefix: '/lms' })
    await app.register(async (scope) => {
      await scope.register(cookie)
      tellAddresses(
        scope,
        () => packages,
        hosts,
        async (request) => (await sessionOf(request, endpoint))?.learner,
      )
    })
  } else
    tellAddresses(
      app,
      () => packages,
      hosts,
      async () => undefined,
    )
  const url = await listen(app, host, port)
  app.log.info({ port: Number(new URL(url).port) }, 'listening')
  const close = async () => {
    stopping = true
    await app.close()
  }
  return {
    url,
    close,
    /** Says that it is not ready, for so many seconds, and closes then. */
    stop: async (drainSeconds = 0) => {
      stopping = true
      app.log.info({ drainSeconds }, 'stopping')
      if (drainSeconds > 0) await setTimeout(drainSeconds * 1000)
      await close()
      app.log.info('stopped')
    },
    /** The courses and the induction after the content was edited and built again. */
    reload: (edited: ServedSite, imported: Imported = packages) => {
      packages = imported
      known = outlines({ ...edited, imported: packages.courses })
      council = councilOf(edited, packages.courses)
      reviews = edited.reviews ?? []
      owned = edited.owned ?? new Map()
      applications = edited.applications ?? noApplicationSite
    },
  }
}
