import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { paths } from '#i18n/paths.ts'
import { faultText } from '#i18n/strings/application-questions.ts'
import { applications as strings } from '#i18n/strings/applications.ts'
import type { ApplicationFaults, ApplicationKnown } from '#model/wire/application.ts'
import { evidenceOf } from '../../applications/evidence.ts'
import { noticesOf } from '../../applications/notices.ts'
import { handsOf } from '../../applications/people.ts'
import {
  contextOf,
  type Form,
  resubmit,
  type Submitted,
  submit,
} from '../../applications/submit.ts'
import type { Endpoint } from '../../endpoint.ts'
import type { Applied } from '../../store/applications.ts'
import { demandSameOrigin } from '../origin.ts'
import { sendPage } from '../page.ts'
import { Refusal } from '../refusal.ts'
import { demandSession, type Session, sessionOf } from '../session.ts'
import { actorOf, demandApplication, wantsHtml } from './around.ts'
import { languageIn, readForm } from './asked.ts'
import { evidenceFacts, postFacts } from './facts.ts'
import { formPage } from './form.ts'
import { viewOf } from './view.ts'

/** Sending an application, and sending one again that was returned. */
export function submitting(app: FastifyInstance, endpoint: Endpoint): void {
  const { store, now } = endpoint

  /** What a form need not ask, for the script of the page. */
  app.get('/applications/known', async (request): Promise<ApplicationKnown> => {
    const session = await demandSession(request, endpoint)
    const language = languageIn(request.query)
    const { post } = await actorOf(session, endpoint)
    return {
      shared: session.way === 'kiosk',
      ...(post !== undefined && { post }),
      facts: await factsOf(session, post, language),
    }
  })

  app.post('/applications', async (request, reply) => {
    demandSameOrigin(request.headers)
    const form = readForm(request.body)
    const session = await sessionOf(request, endpoint)
    if (session === undefined) {
      if (!wantsHtml(request)) throw new Refusal('not-signed-in')
      return sendForm(reply, form, { status: 401, action: '/lms/applications', signIn: true })
    }
    const { context, around } = await preparing(session)
    let made: Submitted | undefined
    const added = await store.applications.add(session.learner, (own) => {
      made = submit(form, context, own, around)
      return made.kind === 'new' ? made.applied : undefined
    })
    if (added) await told(added, session)
    return answer(request, reply, form, made!, session, '/lms/applications')
  })

  app.get<{ Params: { id: string } }>('/applications/:id/change', async (request, reply) => {
    const { id } = request.params
    const { applied, hands, session } = await demandApplication(request, endpoint, id, undefined)
    if (!hands.applicant) throw new Refusal('unknown-application')
    if (applied.state !== 'returned') throw new Refusal('impossible-step')
    const language = languageIn(request.query)
    const form = { kind: applied.kind, language, said: applied.answers, submission: undefined }
    const action = `/lms/applications/${id}/answers`
    return sendForm(reply, form, { status: 200, action, session, again: true })
  })

  app.post<{ Params: { id: string } }>('/applications/:id/answers', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { id } = request.params
    const { applied, hands, session } = await demandApplication(request, endpoint, id, undefined)
    if (!hands.applicant) throw new Refusal('unknown-application')
    const form = { ...readForm({ ...asObject(request.body), kind: applied.kind }) }
    const { all, context, around } = await preparing(session)
    const own = all.filter((each) => each.learner === session.learner)
    let made: Submitted | undefined
    const { after } = await store.applications.change(id, (before) => {
      made = undefined
      if (before?.state !== 'returned') return undefined
      made = resubmit(form, before, context, own, around)
      return made.kind === 'new' ? made.applied : undefined
    })
    if (after) await told(after, session)
    if (made === undefined) throw new Refusal('impossible-step')
    return answer(request, reply, form, made, session, `/lms/applications/${id}/answers`)
  })

  async function preparing(session: Session) {
    const { post } = await actorOf(session, endpoint)
    const all = await store.applications.all()
    const context = contextOf(endpoint.applications(), all, session.learner, post)
    const evidence = await evidenceOf(session.learner, store, endpoint.outlines())
    const around = { learner: session.learner, evidence, at: now().toISOString() }
    return { all, context, around }
  }

  async function factsOf(session: Session, post: string | undefined, language: Form['language']) {
    const site = endpoint.applications()
    const evidence = await evidenceOf(session.learner, store, endpoint.outlines())
    return [
      ...(post === undefined ? [] : postFacts(post, site, language)),
      ...evidenceFacts(evidence, site, endpoint.council(), language),
    ]
  }

  async function told(applied: Applied, session: Session): Promise<void> {
    const { learner, name } = session
    await store.audit.append({
      at: applied.changed,
      by: learner,
      action: 'application-submitted',
      about: learner,
      detail: applied.id,
    })
    await endpoint.tell?.(noticesOf({ ...applied, name }, endpoint.applications()))
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    form: Form,
    made: Submitted,
    session: Session,
    action: string,
  ) {
    const { language, kind } = form
    if (made.kind !== 'faults') {
      const applied = { ...made.applied, name: session.name }
      if (wantsHtml(request)) return reply.redirect(paths.application(language, applied.id), 303)
      const actor = await actorOf(session, endpoint)
      const hands = handsOf(applied, actor, undefined, endpoint.applications())
      return reply.code(made.kind === 'new' ? 201 : 200).send(viewOf(applied, hands))
    }
    if (wantsHtml(request)) {
      const again = action !== '/lms/applications'
      return sendForm(reply, form, { status: 422, action, session, made, again })
    }
    const faults: ApplicationFaults = {
      faults: made.faults.map((fault) => ({
        field: fault.field,
        code: fault.code,
        text: faultText(language, kind, fault),
      })),
    }
    return reply.code(422).send(faults)
  }

  type Shown = {
    status: number
    action: string
    session?: Session
    made?: Extract<Submitted, { kind: 'faults' }>
    signIn?: boolean
    again?: boolean
  }

  /** The form with what was typed, as it was typed. */
  async function sendForm(
    reply: FastifyReply,
    { kind, language, said, submission }: Form,
    { status, action, session, made, signIn = false, again = false }: Shown,
  ) {
    const site = endpoint.applications()
    const own = session && (await actorOf(session, endpoint)).post
    const words = strings[language]
    const page = formPage(
      {
        kind,
        said: { ...said },
        faults: made?.faults ?? [],
        site,
        known: session ? await factsOf(session, own, language) : [],
        action,
        own,
        submission,
        signIn,
        title: again ? words.changeTitle : words[kind],
      },
      language,
    )
    return sendPage(
      reply,
      {
        status,
        language,
        ...page,
        here: paths.applyFor(language, kind),
        counterpart: paths.applyFor(language === 'en' ? 'cy' : 'en', kind),
      },
      endpoint,
    )
  }
}

const asObject = (body: unknown): object => (typeof body === 'object' && body !== null ? body : {})
