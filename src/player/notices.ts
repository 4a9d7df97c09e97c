import { el } from './dom.ts'

/**
 * Short messages at the top of a page, at most one of each kind. The region is live, so a screen reader says
 * what is added; it is not read again when it has not changed.
 */
export function noticesIn(region: HTMLElement) {
  const shown = new Map<string, { text: string; box: HTMLElement }>()
  return {
    show(kind: string, text: string, ...actions: HTMLElement[]): void {
      const before = shown.get(kind)
      if (before?.text === text) return
      const box = el('div', { class: 'mh-course-notice', 'data-notice': kind }, el('p', {}, text))
      if (actions.length) box.append(el('div', { class: 'mh-course-notice__actions' }, ...actions))
      if (before) before.box.replaceWith(box)
      else region.append(box)
      shown.set(kind, { text, box })
    },
    clear(kind: string): void {
      shown.get(kind)?.box.remove()
      shown.delete(kind)
    },
  }
}
export type Notices = ReturnType<typeof noticesIn>
