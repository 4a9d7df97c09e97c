import { testPlace } from './data.ts'

/** The sections of the document, one shown at a time. */
export type Lessons = {
  place(): string
  /** Shows a section. With `focus`, its heading gets the focus: the learner has asked to go there. */
  show(place: string, focus: boolean): void
}

/**
 * Hidden sections stay findable (`hidden="until-found"`): the browser's own search looks into them, and opens
 * what it finds. `reached` is told when the end of the shown section comes into view. `signal` ends its listening,
 * where the document changes its language.
 */
export function lessonsIn(
  root: ParentNode,
  went: (place: string) => void,
  reached: (place: string) => void,
  signal?: AbortSignal,
): Lessons {
  const sections = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-lesson]')].map((section) => [
      section.dataset['lesson'] ?? '',
      section,
    ]),
  )
  let current = ''
  /** Where the page opened: what an address without a lesson means, such as the one that "back" leads to. */
  let start = ''
  let watcher: IntersectionObserver | undefined

  function show(place: string, focus: boolean): void {
    const section = sections.get(place)
    if (!section) return
    for (const [id, each] of sections)
      if (id === place) each.removeAttribute('hidden')
      else each.setAttribute('hidden', 'until-found')
    watcher?.disconnect()
    if (place !== current) watcher = watch(section, () => reached(place))
    current = place
    start ||= place
    if (!focus) return
    const heading = section.querySelector<HTMLElement>('h2')
    heading?.focus({ preventScroll: true })
    // To the top: on a phone the contents stand above every lesson.
    heading?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  for (const [place, section] of sections)
    section.addEventListener('beforematch', () => {
      show(place, false)
      went(place)
    })
  const follow = () => {
    const place = location.hash === '' ? start : placeAt(root, location.hash.slice(1))
    if (place === undefined || place === current) return
    show(place, true)
    went(place)
  }
  addEventListener('hashchange', follow, signal && { signal })
  return { place: () => current, show }
}

/** The section that an address leads to: its own, or the one that holds the element. */
export function placeAt(root: ParentNode, hash: string): string | undefined {
  if (hash === '') return undefined
  const target = document.getElementById(decodeURIComponent(hash))
  const section = target?.closest<HTMLElement>('[data-lesson]')
  return section && root.contains(section) ? (section.dataset['lesson'] ?? testPlace) : undefined
}

/**
 * Tells when the end is scrolled into view. A lesson so short that its end is visible from the start is not seen
 * by being opened: there, going on is what counts.
 */
function watch(section: HTMLElement, reached: () => void): IntersectionObserver | undefined {
  const end = section.querySelector('[data-end]')
  if (!end) return undefined
  let first = true
  const observer = new IntersectionObserver(([seen]) => {
    if (!first && seen?.isIntersecting) {
      observer.disconnect()
      reached()
    }
    first = false
  })
  observer.observe(end)
  return observer
}
