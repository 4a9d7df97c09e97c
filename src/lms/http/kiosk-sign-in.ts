import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { localPath } from '../identity/back.ts'
import { triesByAddress } from '../identity/kiosk/attempts.ts'
import { type Checked, checkPin, chooseOwn } from '../identity/kiosk/check.ts'
import { type Weakness, weaknessOf } from '../identity/kiosk/choose.ts'
import { hasLeft } from '../identity/leaver.ts'
import { newPinPage, type PinFault } from './kiosk-pages.ts'
import { languageAt } from './language.ts'
import { demandSameOrigin } from './origin.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { beginSession } from './session.ts'
import { show } from './sign-in.ts'

const typed = z.string().max(200).default('')
const asked = z.object({ back: z.string().optional(), identifier: typed, pin: typed })
const chosen = asked.extend({ new: typed, again: typed })

/** An identifier and a PIN: `POST /lms/sign-in/pin`, and `/lms/sign-in/new-pin` to replace the PIN. */
export async function kioskSignIn(app: FastifyInstance, endpoint: Endpoint): Promise<void> {
  await app.register(formbody)
  const { store, now } = endpoint
  const tries = triesByAddress()
  const isOn = () => endpoint.ways.some((way) => way.kind === 'knowing')

  app.addHook('onRequest', async (request) => {
    if (!isOn()) throw new Refusal('unknown-route')
    if (request.method !== 'POST') return
    demandSameOrigin(request.headers)
    if (!tries.mayTry(request.ip, now())) throw new Refusal('too-many-tries')
  })

  app.post('/sign-in/pin', async (request, reply) => {
    const { back: to, identifier, pin } = asked.parse(request.body)
    const back = localPath(to)
    const checked = await check(identifier, pin, request)
    if (checked.kind === 'wrong') return show(request, reply, back, endpoint, { wrongPin: true })
    if (!checked.mustChoose) return enter(checked, back, request, reply)
    return sendNewPin(reply, back, { identifier, first: true })
  })

  app.get('/sign-in/new-pin', async (request, reply) => {
    const back = localPath(z.object({ back: z.string().optional() }).parse(request.query).back)
    return sendNewPin(reply, back, { identifier: '', first: false })
  })

  app.post('/sign-in/new-pin', async (request, reply) => {
    const form = chosen.parse(request.body)
    const { identifier, pin } = form
    const back = localPath(form.back)
    const weak = faultOf(form)
    const checked = weak ? undefined : await check(identifier, pin, request)
    const fault =
      weak ??
      (checked?.kind === 'right' ? undefined : ({ field: 'identifier', word: 'wrongPin' } as const))
    if (fault !== undefined || checked?.kind !== 'right')
      return sendNewPin(reply, back, { identifier, fault, first: false })
    await chooseOwn(identifier, form.new, store)
    return enter(checked, back, request, reply)
  })

  async function check(identifier: string, pin: string, { ip }: FastifyRequest): Promise<Checked> {
    const checked = await checkPin(identifier, pin, store, now())
    if (checked.kind === 'wrong') tries.failed(ip, now())
    return checked
  }

  async function enter(
    { learner, subject }: Extract<Checked, { kind: 'right' }>,
    back: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    if (await hasLeft(subject, store, now())) throw new Refusal('has-left')
    await beginSession({ learner, way: 'kiosk', roles: [] }, request, reply, endpoint)
    return reply.redirect(back, 303)
  }

  const sendNewPin = (
    reply: FastifyReply,
    back: string,
    content: Parameters<typeof newPinPage>[1],
  ) => {
    const language = languageAt(back)
    return sendPage(reply, { language, ...newPinPage({ language, back }, content) }, endpoint)
  }
}

const words: Record<Weakness, PinFault['word']> = {
  shape: 'pinShape',
  repeated: 'pinRepeated',
  'in-a-row': 'pinInARow',
  date: 'pinDate',
}

function faultOf(form: z.infer<typeof chosen>): PinFault | undefined {
  const weakness = weaknessOf(form.new)
  if (weakness !== undefined) return { field: 'new', word: words[weakness] }
  if (form.new === form.pin) return { field: 'new', word: 'pinSame' }
  return form.new === form.again ? undefined : { field: 'again', word: 'pinNotTwice' }
}
