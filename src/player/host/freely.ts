import type { Notices } from '../notices.ts'
import type { LearnerState } from '../progress/state.ts'
import { fill } from '../words.ts'
import type { ImportedData, Part } from './data.ts'
import { waitsFor } from './open-parts.ts'
import { openingOf } from './opening.ts'
import type { Show } from './show.ts'
import type { Way } from './way.ts'

export type WayOf = {
  data: ImportedData
  show: Show
  state(): LearnerState
  notices: Notices
  /** Opens the host of the package in this page. */
  openHere(): void
  changed(): void
}

/** Any part at any time, but for what SCORM 1.2 lets a part wait for. */
export function freely({ data, show, state, notices, openHere, changed }: WayOf): Way {
  const words = data.words.imported
  const { parts } = data

  function closed({ sco }: Part): string | undefined {
    const { scos = {}, seen } = state()
    const ids = waitsFor(sco, data.waiting, scos, seen)
    if (ids === undefined) return undefined
    const names = ids.flatMap((id) => parts.find((each) => each.sco === id)?.title ?? [])
    return names.length > 0 && names.length === ids.length
      ? fill(words.opensAfter, { titles: names.map((name) => `"${name}"`).join(', ') })
      : words.notYet
  }
  const isOpen = (part: Part) => closed(part) === undefined

  function neighbour(which: Part, step: 1 | -1): Part | undefined {
    const found = parts[parts.findIndex(({ sco }) => sco === which.sco) + step]
    return found && isOpen(found) ? found : undefined
  }

  function play(which: Part): void {
    show.choose(which)
    notices.clear('ended')
    if (show.isOpen()) void show.until({ moothall: 'leave' }).then(() => launch(which))
    else openHere()
    changed()
    show.frame()?.focus()
  }

  /** Of two that were asked for while one was ending, the later. */
  function launch(which: Part): void {
    if (show.playing() === which) show.launch(which, state().scos?.[which.sco])
  }

  const move = (to: Part | undefined, words: string) =>
    to && { label: fill(words, { title: to.title }), go: () => play(to) }

  return {
    ready() {
      const which = show.playing() ?? openingOf(parts, state(), isOpen)
      if (!which) return
      show.choose(which)
      launch(which)
      changed()
    },
    begin() {
      const first = openingOf(parts, state(), isOpen)
      if (first) play(first)
      return first !== undefined
    },
    to: play,
    around() {
      const now = show.playing()
      const previous = now && move(neighbour(now, -1), words.previous)
      const next = now && move(neighbour(now, 1), words.next)
      return { ...(previous && { previous }), ...(next && { next }) }
    },
    closed,
    hear(message) {
      if (message.moothall === 'left') show.done()
      const now = show.playing()
      if (message.moothall !== 'ended' || !now || message.sco !== now.sco) return
      const [next, previous] = [neighbour(now, 1), neighbour(now, -1)]
      const to = message.go === 'next' ? next : message.go === 'previous' ? previous : undefined
      if (to) play(to)
      else notices.show('ended', next ? fill(words.endedNext, { title: next.title }) : words.ended)
    },
    leave: () => show.until({ moothall: 'leave' }),
  }
}
