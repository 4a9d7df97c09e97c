import { el } from '../dom.ts'
import type { Visit } from '../visit/contract.ts'
import { sayWho } from '../visit/notices.ts'
import { sayingOf } from '../visit/words.ts'
import { contentsIn } from './contents.ts'
import { type Acts, controlsIn } from './controls.ts'
import type { ImportedData, Part } from './data.ts'
import type { Regions } from './regions.ts'
import type { Show } from './show.ts'
import type { Way } from './way.ts'

/** What the page shows of a visit: the contents, the buttons, how saving stands, and that the course is done. */
export function drawingOf(
  data: ImportedData,
  regions: Regions,
  acts: Acts & { to(part: Part): void },
) {
  const words = data.words.imported
  const controls = controlsIn(regions.controls, regions.steps, words, acts)
  const drawContents = contentsIn(regions.root, data.parts, words, acts.to)
  const title = document.title

  function saving(here: Visit): void {
    regions.saving.textContent = sayingOf(here.saving(), data.words.visit)
    regions.saving.dataset['state'] = here.saving().kind
  }

  function all(here: Visit, show: Show, way: Way): void {
    const { scos = {}, seen } = here.state()
    const playing = show.playing()
    const following = here.role() === 'following'
    const closed = following ? () => words.notYet : way.closed
    drawContents({ scos, seen, playing: playing?.sco, closed })
    document.title = playing && data.parts.length > 1 ? `${playing.title}: ${title}` : title
    regions.stage.hidden = show.frame() === undefined
    controls.draw({
      playing: show.isOpen() || playing !== undefined,
      following,
      begun: here.state().scos !== undefined,
      framed: show.frame() !== undefined,
      around: show.isOpen() ? way.around() : {},
    })
    const { status } = here.attempt() ?? {}
    if (here.saving().kind === 'recorded' && (status === 'completed' || status === 'passed'))
      regions.below.show(
        'completed',
        words.completed,
        el('a', { class: 'govuk-link', href: data.paths.myLearning }, words.myLearning),
      )
  }

  return {
    saving,
    all,
    who: (here: Visit) =>
      sayWho(
        here,
        regions.notices,
        data.words.visit,
        data.recorded ? data.paths.signIn : undefined,
      ),
    open: controls.show,
    focus: controls.focus,
  }
}
