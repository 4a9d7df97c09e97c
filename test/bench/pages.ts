import { ownFolder } from '../../src/cli/options.ts'
import { startBrowser } from '../support/browser.ts'
import { serveSample } from '../support/served-site.ts'
import type { Figures } from './run.ts'

const measured = [
  '/',
  '/guidelines/personal-use/',
  '/guidelines/responding-and-referring/',
  '/learn/licence-to-post/',
  '/social/',
  '/search/',
]

/** Bytes over the wire at first view in Chromium, headers counted, of the site in `dist/` (run `npm run build` first). */
export async function pages(): Promise<Figures> {
  const served = await serveSample(ownFolder)
  const browser = await startBrowser()
  const figures: Figures = {}
  for (const path of measured) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(served.url + path, { waitUntil: 'networkidle' })
    figures[`${path} bytes`] = bytes
    await context.close()
  }
  await browser.close()
  await served.remove()
  return figures
}
