import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Served, serveSample } from './served-site.ts'

/** The sample site with its endpoint, and a browser, for all tests of one file; there from its own `beforeAll` on. */
export function sampleInBrowser(): {
  readonly url: string
  readonly browser: Browser
  /** The folder of the endpoint's database. */
  readonly data: string
} {
  let served: Served | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    served = await serveSample(inject('sampleSite'))
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.remove()
  })
  return {
    get url() {
      return served!.url
    },
    get data() {
      return served!.data
    },
    get browser() {
      return browser!
    },
  }
}
