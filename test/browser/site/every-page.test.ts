import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { violations } from '../../support/axe.ts'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'
import { shapeOf } from '../../support/shape.ts'

const dist = join(inject('sampleSite'), 'dist')
const pages = globSync('**/index.html', { cwd: dist })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .filter((path) => !path.startsWith('/pagefind/'))
  .sort()

const isOneOfMany = (path: string) => /^\/(cy\/)?(social\/|digest\/.)/.test(path)

/** The first of those for which `kind` is the same. */
const oneOfEach = (paths: readonly string[], kind: (path: string) => string): string[] => [
  ...new Map(paths.toReversed().map((path) => [kind(path), path])).values(),
]
const shape = (path: string) => shapeOf(readFileSync(join(dist, path, 'index.html'), 'utf8'))
/** `/cy/guidelines/crises/` → `cy/guidelines/2`: what one page of `src/pages` makes in one language. */
const route = (path: string) => {
  const [, language = '', first, rest] = /^\/(cy\/)?([^/]*)\/?(.*)$/.exec(path) ?? []
  return `${language}${first}/${rest?.split('/').length}`
}

/** Pages that axe looks at on a phone: of walls, accounts, posts and digests one of each shape, of all others every one. */
const onPhone = [
  ...pages.filter((path) => !isOneOfMany(path)),
  ...oneOfEach(pages.filter(isOneOfMany), shape),
]
/** On a wide screen the same words stand in wider boxes: one page of each kind is opened there. */
const onDesk = oneOfEach(pages, route)

const sample = sampleInBrowser()

test('there are pages to open', () => expect(pages.length).toBeGreaterThan(40))

test.each([
  { width: 1280, height: 900, opened: onDesk, forAxe: new Set(onDesk) },
  { width: 360, height: 740, opened: pages, forAxe: new Set(onPhone) },
])(
  'at $width px every page keeps to its address and says no error, and is clean under axe',
  async ({ opened, forAxe, ...viewport }) => {
    const context = await sample.browser.newContext({ viewport, reducedMotion: 'reduce' })
    const faults: string[] = []
    const left = [...opened]
    const openAll = async () => {
      const page = await context.newPage()
      let path: string | undefined
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(sample.url) && !url.startsWith('data:'))
          faults.push(`${path} asks ${url}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${path} says ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`${path} throws ${error.message}`))
      for (path = left.shift(); path !== undefined; path = left.shift()) {
        await page.goto(sample.url + path, { waitUntil: 'load' })
        const violated = forAxe.has(path) ? await violations(page) : []
        faults.push(...violated.map((violation) => `${path} fails ${violation}`))
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (sideways > 0) faults.push(`${path} scrolls ${sideways} px sideways`)
      }
    }
    // Two tabs, for two cores.
    await Promise.all([openAll(), openAll()])
    await context.close()
    expect(faults).toEqual([])
  },
  // Hundreds of pages, most of them with axe.
  400_000,
)
