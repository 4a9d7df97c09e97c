import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayOf } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { Endpoint } from '../../endpoint.ts'
import { toCsv } from '../../reports/csv.ts'
import { factsNow } from '../../reports/facts.ts'
import { isReport, type ReportId, reports } from '../../reports/reports.ts'
import { type Seeing, seeing } from '../../reports/seeing.ts'
import type { Report, Table } from '../../reports/table.ts'
import { inLanguageAt } from '../language.ts'
import { sendPage } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { demandSession, type Session } from '../session.ts'
import { askedOf, reportQuery } from './asked.ts'
import { narrowing } from './form.ts'
import { indexPage, reportPage } from './pages.ts'

/** `/lms/reports` and `/lms/reports/<id>`, the latter also as `.csv` and `.json`. */
export function reporting(app: FastifyInstance, endpoint: Endpoint): void {
  app.get('/reports', async (request, reply) => {
    const { seen } = await demandSeeing(request, endpoint)
    const { language } = askedOf(reportQuery.parse(request.query))
    const ids = (Object.keys(reports) as ReportId[]).filter(
      (id) => maySee(reports[id], seen) && !('ofOne' in reports[id]),
    )
    return sendPage(
      reply,
      { status: 200, language, ...indexPage(ids, language), ...addresses(request.url, language) },
      endpoint,
    )
  })

  app.get('/reports/:name', async (request, reply) => {
    const { seen, session } = await demandSeeing(request, endpoint)
    const { id, format } = named((request.params as { name: string }).name)
    const report: Report = reports[id]
    if (!maySee(report, seen)) throw new Refusal('not-your-role')
    const query = reportQuery.parse(request.query)
    const { asked, language, wrong } = askedOf(query)
    const council = endpoint.council()
    const now = endpoint.now()
    const facts = await factsNow(endpoint.store, endpoint.outlines(), council, now)
    const table = report.table(facts, asked, seen === 'persons')
    if (report.persons)
      await endpoint.store.audit.append({
        at: now.toISOString(),
        by: session.learner,
        action: 'read-report',
        about: asked.learner ?? null,
        detail: id,
      })
    if (format === 'csv') return sendCsv(reply, id, table)
    if (format === 'json') {
      const { about: _, ...rest } = table
      return { report: id, day: dayOf(now), ...rest }
    }
    const whose = facts.standings.find(({ person }) => person.learner === asked.learner)?.person
    if (report.ofOne && whose === undefined) throw new Refusal('unknown-learner')
    const page = reportPage({
      id,
      report,
      table,
      names: council,
      ...(report.ofOne && { learner: whose?.name }),
      today: dayOf(now),
      language,
      query: new URLSearchParams(Object.entries(asked)).toString(),
      form: narrowing(id, query, wrong, council, language),
    })
    return sendPage(
      reply,
      {
        status: wrong.length === 0 ? 200 : 422,
        language,
        ...page,
        ...addresses(request.url, language),
      },
      endpoint,
    )
  })
}

async function demandSeeing(
  request: FastifyRequest,
  endpoint: Endpoint,
): Promise<{ seen: Seeing; session: Session }> {
  const session = await demandSession(request, endpoint)
  const seen = seeing(session.roles)
  if (seen === undefined) throw new Refusal('not-your-role')
  return { seen, session }
}

const addresses = (url: string, language: Language) => ({
  here: inLanguageAt(url, language),
  counterpart: inLanguageAt(url, language === 'en' ? 'cy' : 'en'),
})

const maySee = ({ persons }: Report, seen: Seeing): boolean => !persons || seen === 'persons'

/** `courses.csv` → the report "courses" as CSV. */
function named(name: string): { id: ReportId; format: 'page' | 'csv' | 'json' } {
  const [, id = '', ending] = /^([a-z]+)(?:\.(csv|json))?$/.exec(name) ?? []
  if (!isReport(id)) throw new Refusal('unknown-route')
  return { id, format: ending === 'csv' || ending === 'json' ? ending : 'page' }
}

const sendCsv = (reply: FastifyReply, id: ReportId, table: Table) =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${id}.csv"`)
    .send(toCsv(table))
