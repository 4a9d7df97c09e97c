/** Which site folder is being built, on which day, and its settings. The only reader of the `MOOTHALL_*` environment. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Day, dayOf } from '../model/day.ts'
import { type Language, languages } from '../model/localised.ts'
import type { Settings } from '../model/settings.ts'
import { settingsIn } from '../site/read-settings.ts'

/** Absolute, without a slash at the end. The CLI always says which; `astro` run by hand takes the folder it stands in. */
export const siteDir = resolve(process.env['MOOTHALL_SITE'] ?? process.cwd())
export const today = (process.env['MOOTHALL_TODAY'] ?? dayOf(new Date())) as Day
export const lenient = process.env['MOOTHALL_LENIENT'] === '1'
export const settings: Settings = settingsIn(siteDir)

/** The languages of the site in the order of its settings; the first is the one at `/`. */
export const siteLanguages: Language[] = languages.filter((each) =>
  settings.languages.includes(each),
)

/** Whether the folder brings its own icon; the house's leaf is used otherwise. */
export const hasOwnIcon = existsSync(`${siteDir}/public/favicon.svg`)
