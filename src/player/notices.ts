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
      const hadFocus = before?.box.contains(document.activeElement)
      if (before) before.box.replaceWith(box)
      else region.append(box)
      shown.set(kind, { text, box })
      if (hadFocus) goOn()
    },
    clear(kind: string): void {
      const box = shown.get(kind)?.box
      const hadFocus = box?.contains(document.activeElement)
      box?.remove()
      shown.delete(kind)
      if (hadFocus) goOn()
    },
  }
}
/** Who acted on a message that is gone goes on where the page says how far they are, not at the top of everything. */
function goOn(): void {
  const next =
    document.querySelector<HTMLElement>('[data-progress-text]') ??
    document.querySelector<HTMLElement>('main h1')
  if (!next) return
  next.tabIndex = -1
  next.focus({ preventScroll: true })
}

export type Notices = ReturnType<typeof noticesIn>
