import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { paths } from '#i18n/paths.ts'
import type { Language } from '#model/localised.ts'
import { certificatesOf, type Found } from '../certificates/find.ts'
import { readNumber } from '../certificates/number.ts'
import { isSameName } from '../certificates/same-name.ts'
import type { Endpoint } from '../endpoint.ts'
import { certificatePage } from './certificate-page.ts'
import { type Checked, checkPage } from './check-page.ts'
import { languageOf } from './language.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { demandSession, type Session } from './session.ts'

/** Who sees whose certificate it is, besides its holder. */
const maySeeNames = ['champion', 'coordinator', 'administrator']

const form = z.object({
  number: z.string().max(100).catch(''),
  name: z.string().trim().max(200).catch(''),
})

/**
 * `GET /lms/certificates/<number>`: a certificate, for its holder and the roles; whoever else is signed in learns which
 * course it is for and whether it stands. `/lms/certificates/` is the form that asks for a number.
 */
export async function certificates(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)
  const find = certificatesOf(endpoint)

  for (const path of ['/certificates', '/certificates/'])
    app.get(path, async (request, reply) => {
      await demandSession(request, endpoint)
      const language = languageOf(request.query)
      return show(reply, { kind: 'nothing-typed' }, { number: '', name: '' }, language)
    })

  for (const path of ['/certificates', '/certificates/'])
    app.post(path, async (request, reply) => {
      demandSameOrigin(request.headers)
      const session = await demandSession(request, endpoint)
      const language = languageOf(request.body)
      const typed = form.parse(request.body ?? {})
      const { checked } = await check(typed, session)
      return show(reply, checked, typed, language)
    })

  app.get<{ Params: { number: string } }>('/certificates/:number', async (request, reply) => {
    const session = await demandSession(request, endpoint)
    const language = languageOf(request.query)
    const { number } = request.params
    const { checked, found } = await check({ number, name: '' }, session)
    if (found === undefined || !maySee(session, found))
      return show(reply, checked, { number, name: '' }, language)
    const page = certificatePage(found, language, `${originOf(request)}/lms/certificates/`)
    const here = paths.certificate(language, found.number)
    const counterpart = paths.certificate(language === 'en' ? 'cy' : 'en', found.number)
    return sendPage(reply, { status: 200, language, ...page, here, counterpart }, endpoint)
  })

  async function check(
    typed: { number: string; name: string },
    session: Session,
  ): Promise<{ checked: Checked; found?: Found }> {
    const read = readNumber(typed.number)
    if (read.kind !== 'number') return { checked: read }
    const found = await find(read.number)
    if (found === undefined) return { checked: { kind: 'unknown' } }
    const checked: Checked = {
      kind: 'known',
      certificate: found,
      ...(maySee(session, found) && { name: found.name }),
      ...(typed.name !== '' && { sameName: isSameName(typed.name, found.name) }),
    }
    return { checked, found }
  }

  function show(
    reply: FastifyReply,
    checked: Checked,
    typed: { number: string; name: string },
    language: Language,
  ) {
    const page = checkPage(checked, typed, language)
    const here = paths.certificates(language)
    const counterpart = paths.certificates(language === 'en' ? 'cy' : 'en')
    const status = statuses[checked.kind]
    return sendPage(reply, { status, language, ...page, here, counterpart }, endpoint)
  }
}

const statuses = {
  'nothing-typed': 200,
  known: 200,
  unknown: 404,
  slip: 422,
  'no-number': 422,
} satisfies Record<Checked['kind'], number>

const maySee = ({ learner, roles }: Session, found: Found): boolean =>
  found.learner === learner || roles.some((role) => maySeeNames.includes(role))

const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`
