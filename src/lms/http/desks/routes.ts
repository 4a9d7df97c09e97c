import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Day, dayOf } from '#model/day.ts'
import { type DeskRole, deskRoles, isDeskRole } from '#model/desk.ts'
import { type HealthCode, healthCodes } from '#model/health.ts'
import { type Language, languages } from '#model/localised.ts'
import { accountsCsv } from '../../desks/accounts-csv.ts'
import { calendarOf } from '../../desks/calendar.ts'
import { keptDesk, keptReport } from '../../desks/kept.ts'
import { liveMatters, type OpenDesk, openDesk } from '../../desks/open.ts'
import type { Endpoint } from '../../endpoint.ts'
import { inLanguageAt, languageOf } from '../language.ts'
import { type Page, sendPage } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { demandRole, demandSession } from '../session.ts'
import { accountsPage } from './accounts-page.ts'
import { deskPage, indexPage, notKeptPage } from './pages.ts'

export const deskQuery = z.object({
  language: z.enum(languages).catch('en').optional(),
  show: z.literal('all').optional().catch(undefined),
})

export const accountsQuery = deskQuery.extend({
  point: z
    .enum(healthCodes as [HealthCode])
    .optional()
    .catch(undefined),
})

/** `/lms/desks` and `/lms/desks/<role>`: a page for a browser, JSON for a program; `.json` and `.ics` whoever asks; and the coordinator's report on accounts. */
export function desks(app: FastifyInstance, endpoint: Endpoint): void {
  app.get('/desks', async (request, reply) => {
    const { roles } = await demandSession(request, endpoint)
    const own = deskRoles.filter((role) => mayOpen(role, roles))
    if (own.length === 0) throw new Refusal('not-your-role')
    const language = languageOf(request.query)
    if (own.length === 1) return reply.redirect(inLanguageAt(`/lms/desks/${own[0]}`, language))
    return send(request, reply, indexPage(own, language))
  })

  app.get<{ Params: { name: string } }>('/desks/:name', async (request, reply) => {
    const { role, format } = named(request.params.name)
    const { roles } = await demandRole(request, endpoint, role, 'administrator')
    const { show } = deskQuery.parse(request.query)
    const language = languageOf(request.query)
    const desk = await deskNow(role, endpoint)
    if (format === 'ics') return sendCalendar(reply, desk, language, addressOf(request))
    const wantsPage = request.headers.accept?.includes('text/html') === true
    if (format === 'json' || !wantsPage) return desk
    const several = deskRoles.filter((each) => mayOpen(each, roles)).length > 1
    return send(request, reply, deskPage(desk, { several, all: show === 'all' }, language))
  })

  for (const ending of ['', '.csv', '.json'] as const)
    app.get(`/desks/coordinator/accounts${ending}`, async (request, reply) => {
      await demandRole(request, endpoint, 'coordinator', 'administrator')
      const { show, point } = accountsQuery.parse(request.query)
      const language = languageOf(request.query)
      const kept = await keptReport(endpoint.desks)
      if (kept.kind !== 'kept') return notKept(request, reply, kept.kind, language)
      if (ending === '.json') return kept.value
      if (ending === '.csv') return sendCsv(reply, accountsCsv(kept.value, language))
      return send(
        request,
        reply,
        accountsPage(kept.value, { point, all: show === 'all' }, language),
      )
    })

  const notKept = (
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'missing' | 'unreadable',
    language: Language,
  ) => send(request, reply, notKeptPage(kind, language), 404)

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Pick<Page, 'title' | 'main'>,
    status = 200,
  ) {
    const language = languageOf(request.query)
    const other = language === 'en' ? 'cy' : 'en'
    const addresses = {
      here: inLanguageAt(request.url, language),
      counterpart: inLanguageAt(request.url, other),
    }
    return sendPage(reply, { status, language, ...page, ...addresses }, endpoint)
  }
}

const mayOpen = (role: DeskRole, roles: readonly string[]): boolean =>
  roles.includes(role) || roles.includes('administrator')

async function deskNow(role: DeskRole, endpoint: Endpoint): Promise<OpenDesk> {
  const today: Day = dayOf(endpoint.now())
  const [kept, live] = await Promise.all([
    keptDesk(endpoint.desks, role),
    liveMatters(role, endpoint, today),
  ])
  return openDesk(role, kept, live, today)
}

/** `champion.ics` → the champion's desk as a calendar. */
function named(name: string): { role: DeskRole; format: 'page' | 'json' | 'ics' } {
  const [, role = '', ending] = /^([a-z]+)(?:\.(json|ics))?$/.exec(name) ?? []
  if (!isDeskRole(role)) throw new Refusal('unknown-route')
  return { role, format: ending === 'json' || ending === 'ics' ? ending : 'page' }
}

/** Where the site is, for the links in a calendar. */
const addressOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`

const sendCsv = (reply: FastifyReply, csv: string) =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="accounts.csv"')
    .send(csv)

const sendCalendar = (
  reply: FastifyReply,
  { role, matters }: OpenDesk,
  language: Language,
  address: string,
) =>
  reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', `attachment; filename="${role}.ics"`)
    .send(calendarOf(role, matters, language, address))
