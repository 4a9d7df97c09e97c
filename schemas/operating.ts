/** The table of the environment in docs/operating. */
import { join } from 'node:path'
import { environmentTable } from '../src/server/environment.ts'

export const operatingPage = join(import.meta.dirname, '../docs/operating/README.md')

/** The page with the table of the code between its two marks. */
export const withEnvironment = (page: string): string =>
  page.replace(
    /(<!-- environment -->)[\s\S]*?(<!-- \/environment -->)/,
    (_, before: string, after: string) => `${before}\n${environmentTable()}\n${after}`,
  )
