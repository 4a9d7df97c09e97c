import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'

const compressible = /\.(html|css|js|svg|json)$/

/** The bytes over the wire of a page's first view: the page and every local file that it asks for. */
function firstView(dist: string, page: string): number {
  const html = readFileSync(join(dist, page, 'index.html'), 'utf8')
  const asked = new Set(
    [...html.matchAll(/(?:<script[^>]*\ssrc|<link[^>]*\shref)="(\/[^"]+)"/g)].map((m) => m[1]!),
  )
  for (const sheet of [...asked].filter((file) => file.endsWith('.css')))
    for (const match of readFileSync(join(dist, sheet), 'utf8').matchAll(/url\(["']?([^"')]+)/g))
      if (!/welsh/.test(match[1]!)) asked.add(new URL(match[1]!, `http://site${sheet}`).pathname)
  const files = [...asked].filter((file) => /\.\w+$/.test(file))
  return [`${page}/index.html`, ...files].reduce(
    (sum, file) => sum + wireBytes(join(dist, file)),
    0,
  )
}

function wireBytes(file: string): number {
  const bytes = readFileSync(file)
  return compressible.test(file) ? brotliCompressSync(bytes).length : bytes.length
}

test.each([
  'guidelines/responding-and-referring',
  'guidelines/personal-use',
  'cy/guidelines/crises',
])('%s is at most 25 kB at first view, with everything on it', (page) => {
  // Headers, the sign-in control's second script and quicker compression add some 6 kB in a browser.
  expect(firstView(join(inject('sampleSite'), 'dist'), page)).toBeLessThanOrEqual(18_000)
})
