import { later } from './later.ts'
import { localJournal } from './local-journal.ts'
import { makerOf } from './make.ts'
import type { Ask, FromHost, HostEntry, OrderOf } from './messages.ts'
import { type Order, orderOn, type Sequenced } from './order.ts'

/** What an entry of the order is called among those of the parts. */
const name: typeof import('#model/wire/imported-progress.ts').orderId = 'moothall:order'
/** What the wire takes. */
const room = 64_000

type Standing = Pick<Order<Sequenced>, 'saved' | 'standing'>

/** Writes down where the learner is in the order of the course, and how the course as a whole stands. */
export function keepOrder(
  of: OrderOf,
  { saved, standing }: Standing,
  tell: (message: FromHost) => void,
): void {
  const whole = saved()
  of.saved = whole
  const state = whole.length > room ? saved(true) : whole
  const { completion, success, score } = standing()
  const entry: HostEntry = {
    id: crypto.randomUUID(),
    learner: of.learner,
    sco: name,
    final: false,
    at: later(),
    seconds: 0,
    cmi: {
      completion_status: oneOf(completion, ['completed', 'incomplete', 'not attempted'] as const),
      success_status: oneOf(success, ['passed', 'failed'] as const),
      ...(score !== null && { score: { scaled: Math.min(1, Math.max(-1, score)) } }),
      // Of a course with about a hundred parts nothing is kept of the order: it begins anew, with the parts' own state.
      suspend_data: state.length > room ? '{}' : state,
    },
  }
  localJournal.keep(entry)
  tell({ moothall: 'entry', entry })
}

/** What comes next in a course while none of its parts runs. */
export async function askOrder(
  of: OrderOf,
  ask: Ask,
  tell: (message: FromHost) => void,
): Promise<void> {
  const make = await makerOf('2004')
  const order = orderOn((sequencing) => make(() => true, sequencing), of.settings, of.saved)
  const turn = order.ask(ask)
  keepOrder(of, order, tell)
  tell({ moothall: 'turn', turn, may: order.may() })
}

const oneOf = <Word extends string>(found: string, words: readonly Word[]): Word | 'unknown' =>
  words.find((word) => word === found) ?? 'unknown'
