/** Finds a Chromium for tests and starts it. It never skips silently: without one, it says in one sentence what to install. */
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of a Chromium: `CHROME_PATH`, an installed one, or the one that `npm ci` brought (Linux x64). */
export async function browserPath(): Promise<string> {
  const found = [process.env['CHROME_PATH'], ...installed].find((path) => path && existsSync(path))
  if (found) return found
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: carried } = await import('@sparticuz/chromium')
    return carried.executablePath()
  }
  throw new Error(
    'The browser tests found no Chromium: install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
  )
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: quiet })
}

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'moothall-profile-'))

/** A browser whose profile stays on disk, so that it can be killed and started again. */
export async function startProfile(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await browserPath(),
    args: quiet,
  })
}
