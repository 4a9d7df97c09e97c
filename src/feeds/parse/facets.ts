import { escapeHtml } from '#lib/html.ts'

/** A part of a text, in bytes of its UTF-8, and where it leads. */
export type Facet = { start: number; end: number; href?: string | undefined }

/**
 * A Bluesky post as HTML. Facets count bytes; one that cuts a character, overlaps another or points past the end
 * is left out, its words stay, and `odd` is true. The text is escaped: it was never HTML.
 */
export function withFacets(text: string, facets: readonly Facet[]): { html: string; odd: boolean } {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  let html = ''
  let odd = false
  for (const { start, end, href } of facets.toSorted((a, b) => a.start - b.start)) {
    if (!href) continue
    if (!fits(start, end, at, bytes)) {
      odd = true
      continue
    }
    html += lines(slice(bytes, at, start))
    html += `<a href="${escapeHtml(href)}">${lines(slice(bytes, start, end))}</a>`
    at = end
  }
  return { html: `<p>${html}${lines(slice(bytes, at, bytes.length))}</p>`, odd }
}

const fits = (start: number, end: number, at: number, bytes: Uint8Array): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= at &&
  end > start &&
  end <= bytes.length &&
  !cuts(bytes, start) &&
  !cuts(bytes, end)

/** A byte of the form 10xxxxxx goes on with a character. */
const cuts = (bytes: Uint8Array, at: number): boolean =>
  at < bytes.length && (bytes[at]! & 0xc0) === 0x80

const slice = (bytes: Uint8Array, from: number, to: number) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to))

const lines = (text: string) =>
  escapeHtml(text)
    .replace(/\n{2,}/g, '</p><p>')
    .replace(/\n/g, '<br>')
