import { acknowledges } from '#model/acknowledgement.ts'
import { button } from '../dom.ts'
import type { Notices } from '../notices.ts'
import type { PageOfPackage } from './course.ts'

/** Lessons and test are done, and guidelines are left: says so, and leads to the first of them. */
export function awaitedNotice(
  root: ParentNode,
  awaited: readonly string[],
  { words, packaged }: PageOfPackage,
  notices: Notices,
): void {
  const [first] = awaited
  if (first === undefined) {
    notices.clear('awaited')
    return
  }
  const go = button(words.course.goThere, () => {
    const details = itemOf(root, first)?.querySelector('details')
    if (!details) return
    details.open = true
    details.querySelector('summary')?.focus()
  })
  const titles = awaited.map((id) => itemOf(root, id)?.querySelector('summary')?.textContent ?? id)
  notices.show('awaited', `${packaged.awaited} ${titles.join(', ')}.`, go)
}

const itemOf = (root: ParentNode, asked: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('[data-acknowledge]')].find((item) =>
    acknowledges(item.dataset['acknowledge']!, asked),
  )
