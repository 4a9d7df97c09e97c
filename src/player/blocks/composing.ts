import { part } from '../dom.ts'
import { fill } from '../words.ts'
import { charactersIn, fromKept, isWritten, toKept, type Written } from './written.ts'

/** How long somebody must pause before what they wrote is kept, and before a screen reader hears what is left. */
const pause = 1500

type Words = { left: string; over: string }

/** Counts, and where there is somebody to tell keeps, what learners compose. */
export function composingIn(
  root: ParentNode,
  wrote: ((block: string, text: string) => void) | undefined,
): (kept: Record<string, string>) => void {
  const all = [...root.querySelectorAll<HTMLElement>('[data-compose]')].map((block) => {
    const id = block.dataset['compose']!
    part('kept', block).hidden = wrote === undefined
    return { id, draw: composing(block, (written) => wrote?.(id, toKept(written))) }
  })
  return (kept) => {
    for (const { id, draw } of all) draw(kept[id])
  }
}

function composing(
  block: HTMLElement,
  keep: (written: Written) => void,
): (kept: string | undefined) => void {
  const words = JSON.parse(block.dataset['words']!) as Words
  const limit = Number(block.dataset['limit'])
  const text = block.querySelector<HTMLTextAreaElement>('[data-text]')!
  const alt = block.querySelector<HTMLTextAreaElement>('[data-alt]')
  const ticks = [...block.querySelectorAll<HTMLInputElement>('[data-tone]')]
  let shown = toKept(written())
  let timer: ReturnType<typeof setTimeout> | undefined

  function written(): Written {
    const ticked = ticks.flatMap((tick, index) => (tick.checked ? [index] : []))
    return { text: text.value, alt: alt?.value ?? '', ticks: ticked }
  }

  function count(): string {
    const left = limit - charactersIn(text.value)
    const says = fill(left < 0 ? words.over : words.left, { n: Math.abs(left) })
    const told = part('count', block)
    told.textContent = says
    told.classList.toggle('is-over', left < 0)
    return says
  }

  function keepNow(): void {
    clearTimeout(timer)
    const now = toKept(written())
    if (now === shown) return
    shown = now
    keep(written())
  }

  block.addEventListener('input', () => {
    const says = count()
    clearTimeout(timer)
    timer = setTimeout(() => {
      part('count-status', block).textContent = says
      keepNow()
    }, pause)
  })
  block.addEventListener('change', keepNow)
  count()

  /** What another device or tab has kept; never over what is being written here. */
  return (kept) => {
    const next = fromKept(kept)
    const now = toKept(next)
    if (kept === undefined || !isWritten(next) || now === shown) return
    if (toKept(written()) !== shown) return
    text.value = next.text
    if (alt) alt.value = next.alt
    for (const [index, tick] of ticks.entries()) tick.checked = next.ticks.includes(index)
    shown = toKept(written())
    count()
  }
}
