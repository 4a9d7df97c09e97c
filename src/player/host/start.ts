import { pageData } from '../dom.ts'
import { anonymous, blank } from '../progress/state.ts'
import type { Change, Visit } from '../visit/contract.ts'
import { askForClaim, saySignedOut } from '../visit/notices.ts'
import { openVisit } from '../visit/open.ts'
import { watchReturns } from '../visit/returning.ts'
import type { ImportedData } from './data.ts'
import { drawingOf } from './drawing.ts'
import type { FromHost } from './frame/messages.ts'
import { freely } from './freely.ts'
import { inOrder } from './in-order.ts'
import { originOf } from './origin.ts'
import { pseudonym } from './pseudonym.ts'
import { regionsOf } from './regions.ts'
import { showOf } from './show.ts'
import { takerOf } from './taking.ts'
import type { Way } from './way.ts'
import { openWindow, whenClosed } from './window.ts'

/** Plays somebody else's course: its host speaks SCORM with it, and every commit goes into the journal like any step. */
export async function startImported(): Promise<void> {
  const data = pageData<ImportedData>('imported-data')
  const words = data.words.imported
  const regions = regionsOf()
  const ids = data.parts.map(({ sco }) => sco)
  let gone = false
  let here: Visit | undefined
  let way: Way | undefined

  const follows = () => here?.role() === 'following'
  const drawing = drawingOf(data, regions, {
    start: () => way?.begin(),
    inWindow,
    fullScreen: () => void show.frame()?.requestFullscreen(),
    leave: () => void leave(),
    to: (part) => way?.to(part),
  })

  function draw(): void {
    if (here && way) drawing.all(here, show, way)
  }

  function change(what: Change): void {
    if (!here) return
    drawing.saving(here)
    if (what === 'signed-out') {
      gone = true
      void leave()
      saySignedOut(regions.notices, data.words.visit)
      return
    }
    // What this tab would say from now on starts from a state that another one changes.
    if (follows() && way && show.isOpen()) close()
    draw()
    if (what !== 'saving') drawing.who(here)
  }

  const outline = { items: ids, assessed: false }
  const { course, recorded, language } = data
  const [visit, origin] = await Promise.all([
    openVisit({ course, recorded, language, outline }, change),
    originOf(course),
  ])
  here = visit
  const who = visit.who()
  const learner = {
    id: await pseudonym(who.kind === 'nobody' ? anonymous : who.person.key, course),
    name: language === 'cy' ? 'Dysgwr' : 'Learner',
  }
  const show = showOf({ origin, title: document.title, learner: () => learner }, (message) => {
    void hear(message)
  })
  const take = takerOf(visit, ids, learner.id, () => gone, show.tell)
  const parts = {
    data,
    show,
    state: () => here?.state() ?? blank(anonymous, course),
    notices: regions.below,
    openHere: () => show.open({ frameIn: regions.stage }),
    changed: draw,
    over: close,
  }
  way = data.order ? inOrder(parts, () => learner) : freely(parts)

  async function hear(message: FromHost): Promise<void> {
    if (message.moothall === 'full') regions.below.show('full', words.full)
    await take(message)
    if (message.moothall === 'ready') way?.ready()
    else way?.hear(message)
  }

  function close(): void {
    show.close()
    regions.below.clear('window')
    draw()
    drawing.focus()
  }

  let ending: Promise<void> | undefined
  /** Ends what is on. Who asks while it ends waits for the same end: a second one would begin from a state that is half kept. */
  function end(way: Way): Promise<void> {
    ending ??= way.leave().finally(() => {
      ending = undefined
    })
    return ending
  }

  async function leave(): Promise<void> {
    if (!way) return
    await end(way)
    regions.below.clear('ended')
    close()
  }

  function inWindow(): void {
    const opened = openWindow()
    if (!opened) {
      regions.below.show('window', words.blocked)
      return
    }
    void (async () => {
      const playing = show.playing()
      if (way && show.isOpen()) await end(way)
      show.choose(data.order ? undefined : playing)
      show.open({ window: opened })
      regions.below.show('window', words.inWindow)
      draw()
      whenClosed(opened, () => {
        if (show.frame() === undefined) close()
      })
    })()
  }

  change('attempt')
  if (origin === '') {
    regions.notices.show('missing', words.missing)
    return
  }
  drawing.open()
  draw()
  void askForClaim(visit, regions.notices, data.words.visit, ids.length)
  if (recorded) watchReturns(visit, () => regions.notices.show('moved', words.movedOn))
}
