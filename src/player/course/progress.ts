import type { CourseWords } from '#i18n/strings/course-script.ts'
import { el, part } from '../dom.ts'
import { fill } from '../words.ts'
import { testPlace } from './data.ts'

/** "Lesson 3 of 7", the bar, and the ticks in the contents. */
export function progressIn(
  root: HTMLElement,
  lessons: readonly string[],
  words: CourseWords,
): (seen: readonly string[], place: string, passed: boolean) => void {
  const bar = part('progress-bar', root) as HTMLProgressElement
  const text = part('progress-text', root)
  const items = [...part('contents', root).querySelectorAll<HTMLElement>('[data-item]')]
  part('bar', root).hidden = false

  return (seen, place, passed) => {
    bar.max = lessons.length
    bar.value = lessons.filter((lesson) => seen.includes(lesson)).length
    text.textContent =
      place === testPlace
        ? words.theTest
        : fill(words.lessonOf, { n: lessons.indexOf(place) + 1, of: lessons.length })
    for (const item of items) {
      const id = item.dataset['item']!
      const done = id === testPlace ? passed : seen.includes(id)
      const here = id === place
      item.classList.toggle('is-done', done)
      item.querySelector('a')?.toggleAttribute('aria-current', here)
      if (here) item.querySelector('a')?.setAttribute('aria-current', 'step')
      tick(item, done ? words.seen : undefined)
    }
  }
}

function tick(item: HTMLElement, text: string | undefined): void {
  const before = item.querySelector('.mh-tick')
  if (!text) before?.remove()
  else if (!before)
    item.append(
      ' ',
      el('span', { class: 'mh-tick' }, el('span', { class: 'govuk-visually-hidden' }, `(${text})`)),
    )
}
