/** Arrow keys go from the field through the answers and back; Escape returns to the field. Tab works as everywhere. */
export function walkWithArrows(field: HTMLInputElement, results: HTMLElement): void {
  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('a')]

  field.addEventListener('keydown', (event) => {
    const first = links()[0]
    if (event.key !== 'ArrowDown' || !first) return
    event.preventDefault()
    first.focus()
  })
  results.addEventListener('keydown', (event) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    const next = {
      ArrowDown: all[at + 1] ?? all[at],
      ArrowUp: all[at - 1] ?? field,
      Escape: field,
    }[event.key]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  })
}
