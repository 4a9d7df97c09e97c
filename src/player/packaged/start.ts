import type { Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import { pageData, part } from '../dom.ts'
import { stopwatch } from '../visit/stopwatch.ts'
import { fill } from '../words.ts'
import { drawControls } from './controls.ts'
import { type PageOfPackage, type Shown, showCourse } from './course.ts'
import { languagesIn } from './languages.ts'
import { watchLeaving } from './leaving.ts'
import type { Opening } from './lms.ts'
import { nowhere } from './nowhere.ts'
import { sayingOf } from './saying.ts'
import { packagedVisit } from './visit.ts'

/** Who keeps the progress: an LMS, or only this browser. It changes what the page says of it. */
export type Keeper = 'lms' | 'browser'

/** Turns the document of a package into a course that reports to whoever started it. */
export async function startPackage(
  open: (course: string) => Opening | Promise<Opening>,
  keeper: Keeper = 'lms',
): Promise<void> {
  const data = pageData<PackageData<PageOfPackage>>('package-data')
  const inLanguage = languagesIn()
  const opening = await open(data.course)
  const watch = stopwatch(() => performance.now())
  const here = packagedVisit(
    data,
    opening.kind === 'open' ? opening.lms : nowhere,
    { lap: watch.lap, now: () => new Date(), seed },
    () => draw(),
  )
  let shown: Shown | undefined
  let changing = new AbortController()

  function draw(): void {
    if (!shown) return
    shown.draw()
    const saving = part('saving')
    const { state, text } = sayingOf(here.keeping(), keeper, shown.words)
    saving.dataset['state'] = state
    saving.textContent = text
  }

  function show(language: Language, arriving: boolean): void {
    changing.abort()
    changing = new AbortController()
    shown = showCourse(inLanguage(language), data, language, here, arriving, changing.signal)
    document.title = (language === 'cy' ? data.title.cy : undefined) ?? data.title.en
    const { notices, words } = shown
    if (opening.kind === 'none') notices.show('lms', words.nobody)
    else if (opening.kind === 'ended') notices.show('lms', words.ended)
    else if (opening.kind === 'refused') notices.show('lms', fill(words.notBegun, opening))
    else if (!opening.lms.counts) notices.show('lms', words.looking)
    else if (keeper === 'browser') notices.show('lms', words.onOwn)
    else if (opening.lms.done && !here.completed()) notices.show('lms', words.already)
    if (arriving && here.lostTest()) notices.show('lost', words.lostTest)
    const other = data.languages.find((each) => each !== language)
    drawControls(shown, other, {
      speak(chosen) {
        here.speak(chosen)
        show(chosen, false)
      },
      exit: here.exit,
    })
    draw()
  }

  const language = here.language()
  show(language && data.languages.includes(language) ? language : data.languages[0]!, true)
  void here.begin()
  watchLeaving(here, watch, () => shown?.notices.show('ended', shown.words.ended))
}

const seed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => (byte % 36).toString(36)).join('')
