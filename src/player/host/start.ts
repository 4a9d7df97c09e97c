import { el, pageData, part } from '../dom.ts'
import { noticesIn } from '../notices.ts'
import { anonymous } from '../progress/state.ts'
import { askForClaim, saySignedOut, sayWho } from '../visit/notices.ts'
import { openVisit } from '../visit/open.ts'
import { watchReturns } from '../visit/returning.ts'
import type { Change, Visit } from '../visit/visit.ts'
import { sayingOf } from '../visit/words.ts'
import { fill } from '../words.ts'
import { contentsIn } from './contents.ts'
import { controlsIn } from './controls.ts'
import type { ImportedData, Part } from './data.ts'
import type { FromHost, HostEntry } from './frame/messages.ts'
import { pseudonym } from './pseudonym.ts'
import { leftBehind, receive } from './receive.ts'
import { openStage, type Stage } from './stage.ts'

/** Plays somebody else's course: its host speaks SCORM with it, and every commit goes into the journal like any step. */
export async function startImported(): Promise<void> {
  const data = pageData<ImportedData>('imported-data')
  const root = part('imported')
  const words = data.words.imported
  const ids = data.parts.map(({ sco }) => sco)
  const notices = noticesIn(part('notices', root))
  const saving = part('saving', root)
  const stageIn = part('stage', root)
  let here: Visit | undefined
  let gone = false
  let stage: Stage | undefined
  let playing: Part | undefined
  /** What waits until the host has ended the part that it plays. */
  let onLeft: (() => void) | undefined

  function change(what: Change): void {
    if (!here) return
    saving.textContent = sayingOf(here.saving(), data.words.visit)
    saving.dataset['state'] = here.saving().kind
    if (what === 'signed-out') {
      gone = true
      leave()
      saySignedOut(notices, data.words.visit)
      return
    }
    draw()
    if (what === 'saving') return
    sayWho(here, notices, data.words.visit, data.recorded ? data.paths.signIn : undefined)
  }

  function draw(): void {
    if (!here) return
    drawContents(here.state().scos ?? {}, here.state().seen, playing?.sco)
    const { status } = here.attempt() ?? {}
    if (here.saving().kind === 'recorded' && (status === 'completed' || status === 'passed'))
      notices.show(
        'completed',
        words.completed,
        el('a', { class: 'govuk-link', href: data.paths.myLearning }, words.myLearning),
      )
    controls.draw({
      playing: playing !== undefined,
      begun: here.state().scos !== undefined,
      framed: stage?.frame !== undefined,
      around: playing ? around(playing) : {},
    })
  }

  const around = ({ sco }: Part) => {
    const at = ids.indexOf(sco)
    const [previous, next] = [data.parts[at - 1], data.parts[at + 1]]
    return { ...(previous && { previous }), ...(next && { next }) }
  }

  /** The one that was left last, or the first that is not done. */
  const opening = (): Part | undefined => {
    const { location, seen } = here?.state() ?? { location: undefined, seen: [] as string[] }
    const last = data.parts.find(({ sco }) => sco === location)
    if (last && (data.parts.length === 1 || !seen.includes(last.sco))) return last
    return data.parts.find(({ sco }) => !seen.includes(sco)) ?? last ?? data.parts[0]
  }

  async function hear(message: FromHost): Promise<void> {
    if (!here) return
    switch (message.moothall) {
      case 'ready':
        for (const entry of message.pending.filter(({ learner }) => learner === learnerId)) {
          const owed = leftBehind(here, entry)
          if (!owed) stage?.tell({ moothall: 'kept', id: entry.id })
          else await keep(owed)
        }
        if (playing) launch(playing)
        return
      case 'entry':
        if (message.entry.learner === learnerId) await keep(message.entry)
        return
      case 'full':
        notices.show('full', words.full)
        return
      case 'left':
        onLeft?.()
        return
      case 'ended':
        if (message.sco === playing?.sco) ended(playing, message.go)
    }
  }

  async function keep(entry: HostEntry): Promise<void> {
    if (here && (await receive(here, entry, ids, () => gone)))
      stage?.tell({ moothall: 'kept', id: entry.id })
  }

  function ended(which: Part, go: 'next' | 'previous' | undefined): void {
    const { next, previous } = around(which)
    const to = go === 'next' ? next : go === 'previous' ? previous : undefined
    if (to) play(to)
    else notices.show('ended', next ? fill(words.endedNext, { title: next.title }) : words.ended)
  }

  function launch(which: Part): void {
    const state = here?.state().scos?.[which.sco]
    stage?.tell({
      moothall: 'start',
      launching: {
        ...which,
        learner: { id: learnerId, name: data.language === 'cy' ? 'Dysgwr' : 'Learner' },
        ...(state && { state }),
      },
    })
  }

  /** Starts a part on the open stage, or opens one in this page. */
  function play(which: Part): void {
    playing = which
    notices.clear('ended')
    if (stage?.isOpen()) void whenLeft().then(() => launch(which))
    else open({ frameIn: stageIn })
    stageIn.hidden = stage?.frame === undefined
    draw()
    stage?.frame?.focus()
  }

  function open(where: { frameIn: HTMLElement } | { window: Window }): void {
    stage?.close()
    stage = openStage(
      where,
      origin,
      playing?.title ?? document.title,
      (message) => void hear(message),
    )
    stageIn.hidden = stage.frame === undefined
  }

  /** The host has ended its part, or has not said so for a while. */
  const whenLeft = (): Promise<void> =>
    new Promise((resolve) => {
      if (!stage?.isOpen()) return resolve()
      const patience = setTimeout(() => onLeft?.(), 3000)
      onLeft = () => {
        clearTimeout(patience)
        onLeft = undefined
        resolve()
      }
      stage.tell({ moothall: 'leave' })
    })

  function leave(): void {
    void whenLeft().then(() => {
      stage?.close()
      stage = undefined
      playing = undefined
      stageIn.hidden = true
      notices.clear('ended')
      notices.clear('window')
      draw()
      controls.focus()
    })
  }

  function inWindow(): void {
    const which = playing ?? opening()
    // At once, while the browser still knows that somebody asked for it.
    const opened = window.open('about:blank', '_blank', 'popup,width=1100,height=760')
    if (!opened) {
      notices.show('window', words.blocked)
      return
    }
    void whenLeft().then(() => {
      playing = which
      open({ window: opened })
      notices.show('window', words.inWindow)
      draw()
      const watch = setInterval(() => {
        if (!opened.closed) return
        clearInterval(watch)
        if (stage?.frame === undefined) leave()
      }, 1000)
    })
  }

  const controls = controlsIn(part('controls', root), part('steps', root), words, {
    start: () => {
      const first = opening()
      if (first) play(first)
    },
    inWindow,
    fullScreen: () => void stage?.frame?.requestFullscreen(),
    leave,
    play,
  })
  const drawContents = contentsIn(root, data.parts, words, play)

  const [opened, origin] = await Promise.all([
    openVisit(
      {
        course: data.course,
        recorded: data.recorded,
        language: data.language,
        outline: { items: ids, assessed: false },
      },
      change,
    ),
    originOf(data.course),
  ])
  here = opened
  const who = here.who()
  const learnerId = await pseudonym(who.kind === 'nobody' ? anonymous : who.person.key, data.course)
  change('attempt')
  if (origin === '') {
    notices.show('missing', words.missing)
    return
  }
  controls.show()
  draw()
  void askForClaim(here, notices, data.words.visit, ids.length)
  if (data.recorded) watchReturns(here, () => notices.show('moved', words.movedOn))
}

/** Where the package lives: only the server knows. Empty when it does not answer. */
async function originOf(course: string): Promise<string> {
  try {
    const answer = await fetch(`/moothall-content/${course}.json`, { cache: 'no-store' })
    const value: unknown = await answer.json()
    const origin = typeof value === 'object' && value !== null ? Reflect.get(value, 'origin') : ''
    return answer.ok && typeof origin === 'string' ? origin : ''
  } catch {
    return ''
  }
}
