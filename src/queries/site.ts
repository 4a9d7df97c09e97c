/** Which site folder is being built, on which day, and its settings. The only reader of the `MOOTHALL_*` environment. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parse } from 'yaml'
import { type Day, dayOf } from '../model/day.ts'
import { type Language, languages } from '../model/localised.ts'
import { defaultSettings, type Settings, settings as schema } from '../model/settings.ts'

/** Absolute, without a slash at the end. The CLI always says which; `astro` run by hand takes the folder it stands in. */
export const siteDir = resolve(process.env['MOOTHALL_SITE'] ?? process.cwd())
export const today = (process.env['MOOTHALL_TODAY'] ?? dayOf(new Date())) as Day
export const lenient = process.env['MOOTHALL_LENIENT'] === '1'
export const settings: Settings = readSettings(`${siteDir}/moothall.yaml`)

/** The languages of the site in the order of its settings; the first is the one at `/`. */
export const siteLanguages: Language[] = languages.filter((each) =>
  settings.languages.includes(each),
)

// The file was checked before the build began; a folder that has none gets the defaults.
function readSettings(file: string): Settings {
  return existsSync(file)
    ? schema.parse(parse(readFileSync(file, 'utf8')))
    : defaultSettings(basename(siteDir))
}
