import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Day, dayOf } from '#model/day.ts'
import { type DeskRole, deskRoles, isDeskRole } from '#model/desk.ts'
import { type Language, languages } from '#model/localised.ts'
import { calendarOf } from '../../desks/calendar.ts'
import { keptIn } from '../../desks/kept.ts'
import { liveMatters, type OpenDesk, openDesk } from '../../desks/open.ts'
import type { Endpoint } from '../../endpoint.ts'
import { inLanguageAt, languageOf } from '../language.ts'
import { type Page, sendPage } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { demandRole, demandSession } from '../session.ts'
import { deskPage, indexPage } from './pages.ts'

export const deskQuery = z.object({
  language: z.enum(languages).catch('en').optional(),
  show: z.literal('all').optional().catch(undefined),
})

/** `/lms/desks` and `/lms/desks/<role>`: a page for a browser, JSON for a program; `.json` and `.ics` whoever asks. */
export function desks(app: FastifyInstance, endpoint: Endpoint): void {
  app.get('/desks', async (request, reply) => {
    const { roles } = await demandSession(request, endpoint)
    const own = deskRoles.filter((role) => mayOpen(role, roles))
    if (own.length === 0) throw new Refusal('not-your-role')
    return send(request, reply, indexPage(own, languageOf(request.query)))
  })

  app.get<{ Params: { name: string } }>('/desks/:name', async (request, reply) => {
    const { role, format } = named(request.params.name)
    await demandRole(request, endpoint, role, 'administrator')
    const { show } = deskQuery.parse(request.query)
    const language = languageOf(request.query)
    const desk = await deskNow(role, endpoint)
    if (format === 'ics') return sendCalendar(reply, desk, language, addressOf(request))
    const wantsPage = request.headers.accept?.includes('text/html') === true
    if (format === 'json' || !wantsPage) return desk
    return send(request, reply, deskPage(desk, show === 'all', language))
  })

  function send(request: FastifyRequest, reply: FastifyReply, page: Pick<Page, 'title' | 'main'>) {
    const language = languageOf(request.query)
    const other = language === 'en' ? 'cy' : 'en'
    const addresses = {
      here: inLanguageAt(request.url, language),
      counterpart: inLanguageAt(request.url, other),
    }
    return sendPage(reply, { status: 200, language, ...page, ...addresses }, endpoint)
  }
}

const mayOpen = (role: DeskRole, roles: readonly string[]): boolean =>
  roles.includes(role) || roles.includes('administrator')

async function deskNow(role: DeskRole, endpoint: Endpoint): Promise<OpenDesk> {
  const today: Day = dayOf(endpoint.now())
  const [kept, live] = await Promise.all([
    keptIn(endpoint.desks, role),
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
