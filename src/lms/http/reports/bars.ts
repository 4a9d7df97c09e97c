import { html, type Markup } from '../html.ts'

export type Bar = { label: string; value: number; text: string }

const height = 24
const labels = 260
const longest = 400

/** A bar chart, drawn on the server. It is a picture of the table beside it, and says so instead of repeating it. */
export function bars(
  all: readonly Bar[],
  title: string,
  description: (title: string) => string,
): Markup | undefined {
  const most = Math.max(...all.map(({ value }) => value), 0)
  if (most === 0) return undefined
  const rows = all.map(({ label, value, text }, at) => {
    const width = (value / most) * longest
    const middle = String(at * height + height / 2)
    return html`<text x="${String(labels - 8)}" y="${middle}" text-anchor="end" dominant-baseline="central">${short(label)}</text>
<rect x="${String(labels)}" y="${String(at * height + 4)}" width="${width.toFixed(1)}" height="${String(height - 8)}"></rect>
<text x="${(labels + width + 6).toFixed(1)}" y="${middle}" dominant-baseline="central">${text}</text>`
  })
  return html`<figure class="mh-bars"><figcaption>${title}</figcaption>
<div class="mh-wide" tabindex="0" role="region" aria-label="${title}">
<svg role="img" aria-label="${description(title)}" viewBox="0 0 ${String(labels + longest + 60)} ${String(all.length * height)}" font-size="14" fill="currentColor">${rows}</svg>
</div></figure>`
}

const short = (label: string): string =>
  label.length > 36 ? `${label.slice(0, 35).trimEnd()}…` : label
