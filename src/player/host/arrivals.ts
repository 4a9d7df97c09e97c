import { z } from 'zod'
import { cmi } from '#model/wire/cmi.ts'
import type { FromHost } from './frame/messages.ts'

// The page's policy allows no code from texts, and zod would try.
z.config({ jitless: true })

const entry = z.strictObject({
  id: z.uuid(),
  learner: z.string().min(1).max(100),
  sco: z.string().min(1).max(255),
  final: z.boolean(),
  at: z.iso.datetime(),
  seconds: z.number().nonnegative(),
  cmi,
})

const turn = z.strictObject({
  deliver: z.strictObject({ sco: z.string(), resumed: z.boolean() }).optional(),
  over: z.enum(['ended', 'suspended']).optional(),
  refused: z.literal(true).optional(),
})

const ids = z.array(z.string().max(255)).max(5000)
const may = z.strictObject({
  continue: z.boolean(),
  ends: z.literal(true).optional(),
  previous: z.boolean(),
  choices: ids,
  hidden: ids,
})

const fromHost = z.discriminatedUnion('moothall', [
  z.strictObject({ moothall: z.literal('ready'), pending: z.array(z.unknown()).max(1000) }),
  z.strictObject({ moothall: z.literal('entry'), entry }),
  z.strictObject({ moothall: z.literal('full') }),
  z.strictObject({
    moothall: z.literal('ended'),
    sco: z.string(),
    go: z.enum(['next', 'previous']).optional(),
  }),
  z.strictObject({ moothall: z.literal('left') }),
  z.strictObject({ moothall: z.literal('turn'), turn, may, ended: z.string().optional() }),
  z.strictObject({ moothall: z.literal('may'), may }),
])

/** A message of a package's host; undefined for anything else. The package can write such messages, so nothing is taken on trust. */
export function arrival(data: unknown): FromHost | undefined {
  const { data: message } = fromHost.safeParse(data)
  if (message === undefined) return undefined
  // One entry from before that does not fit must not stop the others.
  if (message.moothall === 'ready')
    return {
      moothall: 'ready',
      pending: message.pending.flatMap((each) => entry.safeParse(each).data ?? []),
    } as FromHost
  return message as FromHost
}
