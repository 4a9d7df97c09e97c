import { el } from '../dom.ts'

/** Makes tabs of parts that stand below each other (WAI-ARIA, "Tabs with automatic activation"). */
export function tabsIn(root: ParentNode): void {
  let number = 0
  for (const block of root.querySelectorAll<HTMLElement>('[data-tabs]')) tabs(block, ++number)
}

function tabs(block: HTMLElement, number: number): void {
  const panels = [...block.querySelectorAll<HTMLElement>(':scope > [data-tab]')]
  if (panels.length < 2) return
  const buttons = panels.map((panel, index) => {
    const id = `tabs-${number}-${index + 1}`
    panel.id = `${id}-panel`
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', id)
    panel.tabIndex = 0
    const attributes = { type: 'button', role: 'tab', id, 'aria-controls': panel.id }
    return el('button', { ...attributes, class: 'mh-tabs__tab' }, panel.dataset['tab'])
  })

  const select = (chosen: number, focus = false) => {
    for (const [index, button] of buttons.entries()) {
      const on = index === chosen
      button.setAttribute('aria-selected', String(on))
      button.tabIndex = on ? 0 : -1
      panels[index]!.hidden = !on
      if (on && focus) button.focus()
    }
  }
  for (const [index, button] of buttons.entries()) {
    button.addEventListener('click', () => select(index))
    button.addEventListener('keydown', (event) => {
      const to = destination(event.key, index, buttons.length)
      if (to === undefined) return
      event.preventDefault()
      select(to, true)
    })
  }
  const list = { class: 'mh-tabs__list', role: 'tablist', 'aria-label': block.dataset['tabs'] }
  block.prepend(el('div', list, ...buttons))
  block.classList.add('is-tabs')
  select(0)
}

/** Which tab a key leads to; the row of tabs is a ring. */
export function destination(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count
    case 'ArrowLeft':
      return (from - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
