import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '#i18n/paths.ts'
import { applications as strings } from '#i18n/strings/applications.ts'
import type { ApplicationList } from '#model/wire/application.ts'
import { evidenceOf } from '../../applications/evidence.ts'
import { isOpen, open, type Taken, take } from '../../applications/next.ts'
import { managerIsKnown, noticesOf } from '../../applications/notices.ts'
import { actingPost, handsOf, managerPost } from '../../applications/people.ts'
import type { Endpoint } from '../../endpoint.ts'
import { demandSameOrigin } from '../origin.ts'
import { sendPage } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { demandSession } from '../session.ts'
import { actorOf, demandApplication, type Seen, wantsHtml } from './around.ts'
import { languageIn, oneQuery, stepForm } from './asked.ts'
import { evidenceFacts } from './facts.ts'
import { listPage } from './list-page.ts'
import { type OneShown, onePage } from './one-page.ts'
import { submitting } from './submitting.ts'
import { viewOf } from './view.ts'

/** `/lms/applications`: applying for a licence or an account, and deciding about it. For each application, only who has a hand in it. */
export async function applying(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)
  const { store, now } = endpoint
  submitting(app, endpoint)

  for (const path of ['/applications', '/applications/'])
    app.get(path, async (request, reply): Promise<ApplicationList | FastifyReply> => {
      const session = await demandSession(request, endpoint)
      const actor = await actorOf(session, endpoint)
      const site = endpoint.applications()
      const all = (await store.applications.all()).map((applied) => ({
        applied,
        hands: handsOf(applied, actor, undefined, site),
      }))
      const yours = all.filter(({ hands }) => hands.applicant)
      const waiting = all.filter(
        ({ applied, hands }) =>
          !hands.applicant && isOpen(applied) && open(applied, hands) !== undefined,
      )
      if (!wantsHtml(request)) {
        const views = (some: typeof all) => some.map(({ applied, hands }) => viewOf(applied, hands))
        return { yours: views(yours), waiting: views(waiting) }
      }
      const language = languageIn(request.query)
      const applied = (some: typeof all) => some.map((each) => each.applied)
      return sendPage(
        reply,
        {
          status: 200,
          language,
          ...listPage(applied(yours), applied(waiting), site, language),
          here: paths.applications(language),
          counterpart: paths.applications(language === 'en' ? 'cy' : 'en'),
        },
        endpoint,
      )
    })

  app.get<{ Params: { id: string } }>('/applications/:id', async (request, reply) => {
    const { link } = oneQuery.parse(request.query)
    const seen = await demandApplication(request, endpoint, request.params.id, link)
    const { applied, hands, session } = seen
    if (!hands.applicant)
      await store.audit.append({
        at: now().toISOString(),
        by: session.learner,
        action: 'read-application',
        about: applied.learner,
        detail: applied.id,
      })
    if (!wantsHtml(request)) return viewOf(applied, hands)
    return sendOne(request, reply, seen, 200, languageIn(request.query), {})
  })

  app.post<{ Params: { id: string } }>('/applications/:id/steps', async (request, reply) => {
    demandSameOrigin(request.headers)
    const step = stepForm.parse(request.body ?? {})
    const language = step.language ?? 'en'
    const seen = await demandApplication(request, endpoint, request.params.id, step.link)
    const { hands, site, actor, session } = seen
    const words = strings[language]
    const reason = step.reason.replaceAll(/\r\n?/g, '\n').trim()
    const typed = { to: step.to, reason }
    const wrong = (field: 'to' | 'reason', text: string) => {
      if (wantsHtml(request))
        return sendOne(request, reply, seen, 422, language, { typed, fault: { field, text } })
      return reply.code(422).send({ faults: [{ field, code: 'missing', text }] })
    }
    const { to } = step
    if (to === undefined) return wrong('to', words.chooseDecision)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    if (reason.length > 1500 || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(reason))
      return wrong('reason', words.reasonLong)

    const part = open(seen.applied, hands)?.part ?? 'applicant'
    const by = actingPost(part, seen.applied, actor, site)
    let taken: Taken | undefined
    const at = now().toISOString()
    const { after } = await store.applications.change(seen.applied.id, (before) => {
      taken = before && take(before, { to, reason, seen: step.seen }, hands, by, at)
      return taken?.kind === 'taken' ? taken.applied : undefined
    })
    if (taken?.kind === 'no-reason') return wrong('reason', words.giveReason)
    if (after === undefined) {
      const code = taken?.kind === 'stale' ? 'already-decided' : 'impossible-step'
      if (!wantsHtml(request)) throw new Refusal(code)
      const text = code === 'already-decided' ? words.stale : words.impossible
      const again = await demandApplication(request, endpoint, request.params.id, step.link)
      return sendOne(request, reply, again, 409, language, { typed, fault: { text } })
    }
    const applied = { ...after, name: seen.applied.name }
    await store.audit.append({
      at,
      by: session.learner,
      action: `application-${to}`,
      about: applied.learner,
      detail: applied.id,
    })
    await endpoint.tell?.(noticesOf(applied, site))
    if (!wantsHtml(request)) return viewOf(applied, handsOf(applied, actor, step.link, site))
    const there = paths.application(language, applied.id)
    const link =
      step.link === undefined ? '' : `${there.includes('?') ? '&' : '?'}link=${step.link}`
    return reply.redirect(there + link, 303)
  })

  async function sendOne(
    request: FastifyRequest,
    reply: FastifyReply,
    { applied: sent, hands, site }: Seen,
    status: number,
    language: OneShown['language'],
    rest: Pick<OneShown, 'fault' | 'typed'>,
  ) {
    // Who decides is told what the record says now, and not what it said when the form was sent.
    const evidence = hands.decider
      ? await evidenceOf(sent.learner, store, endpoint.outlines())
      : sent.evidence
    const applied = { ...sent, evidence }
    const hasManager = managerPost(applied.post, site) !== undefined
    const mailed = endpoint.tell !== undefined && managerIsKnown(applied.post, site)
    const passOn = `${request.protocol}://${request.host}${paths.application(language, applied.id)}${language === 'en' ? '?' : '&'}link=${applied.link}`
    const page = onePage({
      applied,
      hands,
      site,
      language,
      mailed,
      ...(hands.applicant && !mailed && hasManager && { passOn }),
      evidence: evidenceFacts(applied.evidence, site, endpoint.council(), language),
      ...rest,
    })
    return sendPage(
      reply,
      {
        status,
        language,
        ...page,
        here: paths.application(language, applied.id),
        counterpart: paths.application(language === 'en' ? 'cy' : 'en', applied.id),
      },
      endpoint,
    )
  }
}
