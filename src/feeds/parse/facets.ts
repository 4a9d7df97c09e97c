import { escapeHtml } from '#lib/html.ts'

/** A part of a text, in bytes of its UTF-8, and where it leads. */
export type Facet = { start: number; end: number; href?: string | undefined }

/**
 * A Bluesky post as HTML. Facets count bytes; one that cuts a character, overlaps another or points past the end
 * is left out, and its words stay. The text is escaped: it was never HTML.
 */
export function withFacets(text: string, facets: readonly Facet[]): string {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  let html = ''
  for (const { start, end, href } of facets.toSorted((a, b) => a.start - b.start)) {
    if (!href || !Number.isInteger(start) || !Number.isInteger(end)) continue
    if (start < at || end <= start || end > bytes.length) continue
    if (cuts(bytes, start) || cuts(bytes, end)) continue
    html += lines(slice(bytes, at, start))
    html += `<a href="${escapeHtml(href)}">${lines(slice(bytes, start, end))}</a>`
    at = end
  }
  return `<p>${html}${lines(slice(bytes, at, bytes.length))}</p>`
}

/** A byte of the form 10xxxxxx goes on with a character. */
const cuts = (bytes: Uint8Array, at: number): boolean =>
  at < bytes.length && (bytes[at]! & 0xc0) === 0x80

const slice = (bytes: Uint8Array, from: number, to: number) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to))

const lines = (text: string) =>
  escapeHtml(text)
    .replace(/\n{2,}/g, '</p><p>')
    .replace(/\n/g, '<br>')
