import { join } from 'node:path'
import { ownFolder } from '../../src/cli/options.ts'
import { startBrowser } from '../support/browser.ts'
import { packagesIn } from './imported/found.ts'
import { shopWith } from './imported/shop.ts'
import { type Trial, tryCourse } from './imported/trial.ts'
import type { Figures } from './run.ts'

/**
 * Imports every package below a folder (the repository's own without one), plays each in Chromium as a learner who
 * loads the page anew in the middle, and reads the record. `tell` gets a line for each.
 */
export async function imported(
  folder = join(ownFolder, 'test/fixtures/packages'),
  tell: (line: string) => void = () => {},
): Promise<Figures> {
  const shop = await shopWith(packagesIn(folder))
  const browser = await startBrowser()
  const trials: Trial[] = []
  try {
    const context = await browser.newContext()
    const first = await context.newPage()
    await first.goto(`${shop.url}/lms/sign-in?back=/learn/`)
    await first.getByRole('button', { name: 'Sign in as Anna Lewis' }).click()
    await first.getByText('Signed in as Anna Lewis').first().waitFor()
    tell(row('package', ['imported', 'ran', 'resumed', 'completed', 'parts helped'], 'why'))
    for (const { name, course, says = '' } of shop.tried) {
      if (!course) {
        tell(row(name, ['no', '', '', '', ''], says))
        continue
      }
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const trial = await tryCourse(page, shop.url, course)
      await page.close()
      trials.push(trial)
      const { ran, resumed, completed, helped, why } = trial
      tell(row(name, ['yes', ...[ran, resumed, completed].map(word), `${helped}`], why))
    }
  } finally {
    await browser.close()
    await shop.remove()
  }
  const count = (is: (trial: Trial) => boolean) => trials.filter(is).length
  return {
    packages: shop.tried.length,
    imported: trials.length,
    ran: count(({ ran }) => ran),
    resumed: count(({ resumed }) => resumed),
    completed: count(({ completed }) => completed),
  }
}

const word = (is: boolean): string => (is ? 'yes' : 'NO')

const row = (name: string, cells: readonly string[], why: string): string =>
  [name.slice(-52).padEnd(52), ...cells.map((cell) => cell.padEnd(9)), why].join(' ').trimEnd()
