import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { type Served, serveSample } from '../../support/served-site.ts'
import { shapeOf } from '../../support/shape.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const dist = join(inject('sampleSite'), 'dist')
const pages = globSync('**/index.html', { cwd: dist })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .filter((path) => !path.startsWith('/pagefind/'))
  .sort()

/** Pages that axe looks at: of walls, accounts and posts one of each shape, of all others every one. */
const looked = new Set<string>()
const forAxe = new Set(
  pages.filter((path) => {
    if (!/^\/(cy\/)?social\//.test(path)) return true
    const shape = shapeOf(readFileSync(join(dist, path, 'index.html'), 'utf8'))
    return !looked.has(shape) && looked.add(shape)
  }),
)

let served: Served
let browser: Browser
beforeAll(async () => {
  served = await serveSample(inject('sampleSite'))
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.remove()
})

test('there are pages to open', () => expect(pages.length).toBeGreaterThan(40))

test.each([
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
])(
  'every page at $width px keeps to its address, says no error, and is clean under axe',
  async (viewport) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const faults: string[] = []
    let path = ''
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(served.url) && !url.startsWith('data:'))
        faults.push(`${path} asks ${url}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${path} says ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`${path} throws ${error.message}`))
    for (path of pages) {
      await page.goto(served.url + path, { waitUntil: 'load' })
      if (forAxe.has(path))
        faults.push(...(await violationsOn(page)).map((violation) => `${path} fails ${violation}`))
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (sideways > 0) faults.push(`${path} scrolls ${sideways} px sideways`)
    }
    await context.close()
    expect(faults).toEqual([])
  },
  // A hundred pages with axe, and as many without.
  400_000,
)

async function violationsOn(page: Page): Promise<string[]> {
  // Evaluated through the protocol, so that the page's own policy stays as it is.
  await page.evaluate(axe)
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    )
  }, wcag)
}
