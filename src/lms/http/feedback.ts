import { randomUUID } from 'node:crypto'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dayOf } from '#model/day.ts'
import { languages } from '#model/localised.ts'
import { feedbackForm } from '#model/wire/feedback.ts'
import type { Endpoint } from '../endpoint.ts'
import { judged } from '../feedback/judge.ts'
import { ownedAt } from '../feedback/pages.ts'
import { mostFromAll, sendersLately, windowMinutes } from '../feedback/rate.ts'
import { localPath } from '../identity/back.ts'
import { feedbackList } from './feedback-list.ts'
import { feedbackFormPage, thanksPage } from './feedback-pages.ts'
import { inLanguageAt } from './language.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { demandRole, sessionOf } from './session.ts'

const language = z.enum(languages).default('en')
export const listQuery = z.object({ language, owner: z.string().max(300).optional() })
export const doneForm = z.object({ id: z.string().max(100), language })
export const thanksQuery = z.object({ language, back: z.string().max(300).optional() })

/** What is the same within an hour was sent twice by one press. */
const twice = 3_600_000

/** `/lms/feedback`: anybody says what is wrong or missing on a page; a champion reads it and marks it as done. */
export async function feedback(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)
  const { store, now } = endpoint
  const owned = () => endpoint.owned?.() ?? new Map()
  const senders = sendersLately()

  app.post('/feedback', async (request, reply) => {
    demandSameOrigin(request.headers)
    const form = feedbackForm.parse(request.body)
    const wantsJson = request.headers.accept?.includes('application/json') === true
    const session = form.answer ? await sessionOf(request, endpoint) : undefined
    const { page, text, fault } = judged(form)
    if (ownedAt(owned(), page) === undefined) throw new Refusal('unknown-page')
    const unknown = form.answer && session === undefined ? ('not-signed-in' as const) : undefined
    const at = now()
    const full = async () =>
      (await isRoom(session?.learner ?? request.ip, at))
        ? undefined
        : ('too-much-feedback' as const)
    const wrong = fault ?? unknown ?? (await full())
    if (wrong !== undefined) {
      if (wantsJson) throw new Refusal(wrong)
      const shown = { ...form, page, text, wrong, owned: ownedAt(owned(), page) }
      return sendPage(reply, feedbackFormPage(shown), endpoint)
    }
    const made = at.toISOString()
    const learner = session?.learner ?? null
    const isNew = await store.feedback.put(
      { id: randomUUID(), page, language: form.language, text, made, learner },
      new Date(at.getTime() - twice).toISOString(),
    )
    // What was said is kept; that a mail system is away is not its sender's to know.
    if (isNew) await tell(page, at).catch((error: unknown) => request.log.error({ err: error }))
    if (wantsJson) return reply.code(201).send({ stored: true })
    const query = new URLSearchParams({ back: page, language: form.language })
    return reply.redirect(`/lms/feedback/thanks?${query}`, 303)
  })

  app.get('/feedback/thanks', (request, reply) => {
    const { language, back } = thanksQuery.parse(request.query)
    return sendPage(reply, thanksPage(language, localPath(back)), endpoint)
  })

  app.get('/feedback', async (request, reply) => {
    const { learner } = await demandReader(request)
    const { language, owner } = listQuery.parse(request.query)
    const all = await store.feedback.all()
    if (all.some((said) => said.learner !== null)) await note('read-feedback', learner, null)
    const page = feedbackList(all, owned(), language, owner)
    const here = inLanguageAt(request.url, language)
    const counterpart = inLanguageAt(request.url, language === 'en' ? 'cy' : 'en')
    return sendPage(reply, { status: 200, language, here, counterpart, ...page }, endpoint)
  })

  app.post('/feedback/done', async (request, reply) => {
    demandSameOrigin(request.headers)
    const { learner } = await demandReader(request)
    const { id, language } = doneForm.parse(request.body)
    if (!(await store.feedback.finish(id, now().toISOString())))
      throw new Refusal('unknown-feedback')
    await note('finished-feedback', learner, id)
    return reply.redirect(inLanguageAt('/lms/feedback', language), 303)
  })

  const demandReader = (request: FastifyRequest) =>
    demandRole(request, endpoint, 'champion', 'coordinator', 'administrator')

  const note = (action: string, by: string, detail: string | null) =>
    store.audit.append({ at: now().toISOString(), by, action, about: null, detail })

  async function isRoom(sender: string, at: Date): Promise<boolean> {
    const begin = new Date(at.getTime() - windowMinutes * 60_000).toISOString()
    return senders.maySend(sender, at) && (await store.feedback.since(begin)) < mostFromAll
  }

  /** One letter a page and day: the list has the rest. */
  async function tell(page: string, at: Date): Promise<void> {
    const known = ownedAt(owned(), page)
    await endpoint.tell?.([
      {
        kind: 'page-feedback',
        to: { learner: null },
        page,
        title: known?.title ?? { en: page },
        ...(known?.owner && { owner: known.owner }),
        day: dayOf(at),
      },
    ])
  }
}
