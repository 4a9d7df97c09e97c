import type { Part } from './data.ts'
import type { Ask, FromHost, Launching, May } from './frame/messages.ts'
import type { WayOf } from './freely.ts'
import { openingOf } from './opening.ts'
import type { Move, Way } from './way.ts'

/** The order of a manifest of SCORM 2004: the host of the package asks its rules, and says what comes next. */
export function inOrder(
  { data, show, state, notices, openHere, changed }: WayOf,
  learner: () => Launching['learner'],
  ended: () => void,
): Way {
  const words = data.words.imported
  const { parts } = data
  let may: May | undefined
  let leaving = false

  const named = (id: string) => parts.find(({ sco }) => sco === id)

  /** Where the host goes on from is what this device or the record has of the order. */
  function ask(wish: Ask, first = false): Parameters<typeof show.tell>[0] {
    const saved = state().order
    return {
      moothall: 'go',
      ask: wish,
      ...(first && {
        order: { settings: data.order!, learner: learner().id, ...(saved && { saved }) },
      }),
    }
  }

  function go(wish: Ask): void {
    notices.clear('ended')
    show.tell(ask(wish))
    show.frame()?.focus()
  }

  function turned({ turn, ended: over }: Extract<FromHost, { moothall: 'turn' }>): void {
    const next = turn.deliver && named(turn.deliver.sco)
    if (next) {
      notices.clear('ended')
      const before = state().scos?.[next.sco]
      // Whether it is a new attempt is for the order to say, and not for the part's own exit.
      const exit = turn.deliver?.resumed ? ('suspend' as const) : ('normal' as const)
      show.launch(next, before && { ...before, exit })
    } else if (turn.over) {
      if (turn.over === 'ended') notices.show('ended', words.courseEnded)
      ended()
    } else if (leaving) {
      // There was nothing to suspend.
    } else if (turn.refused) notices.show('ended', words.refused)
    else if (over !== undefined) notices.show('ended', words.endedChoose)
    show.done()
    changed()
  }

  const move = (
    open: boolean | undefined,
    request: 'continue' | 'previous',
    label: string,
  ): Move | undefined =>
    open && !may?.hidden.includes(request) ? { label, go: () => go({ request }) } : undefined

  return {
    ready() {
      const prefer = openingOf(parts, state())?.sco
      show.tell(ask({ request: 'start', ...(prefer && { prefer }) }, true))
    },
    begin() {
      may = undefined
      openHere()
      changed()
      return true
    },
    to: (part: Part) => go({ request: 'choice', target: part.sco }),
    around() {
      const previous = move(may?.previous, 'previous', words.previousPart)
      const next = move(may?.continue, 'continue', may?.ends ? words.finish : words.nextPart)
      return { ...(previous && { previous }), ...(next && { next }) }
    },
    closed({ sco }) {
      const others = parts.filter((each) => each.sco !== show.playing()?.sco)
      const choices = may?.choices ?? []
      // In a course that only flows, nothing is to be chosen, and to say so of each part would be noise.
      if (!show.isOpen() || !others.some((each) => choices.includes(each.sco))) return ''
      return choices.includes(sco) ? undefined : words.notYet
    },
    hear(message) {
      if (message.moothall !== 'turn' && message.moothall !== 'may') return
      may = message.may
      if (message.moothall === 'turn') turned(message)
      else changed()
    },
    async leave() {
      leaving = true
      await show.until(ask({ request: 'suspendAll' }))
      leaving = false
      may = undefined
    },
  }
}
