import { basename } from 'node:path'
import { defaultSettings, type Settings, settings } from '#model/settings.ts'
import type { Place } from '#model/site.ts'
import { type Folder, openFolder } from './folder.ts'
import { readSource } from './read-yaml.ts'
import { validate } from './validate.ts'

const file = 'moothall.yaml'

/** The settings of the folder; where they are missing or faulty, defaults, with the folder's name for the council's. */
export function readSettings(folder: Folder): { settings: Settings; settingsPlace: Place } {
  const fallback = defaultSettings(basename(folder.dir))
  const nowhere: Place = { file, line: () => 1 }
  if (!folder.has(file)) {
    folder.findings.push({
      code: 'site/no-settings',
      severity: 'error',
      file,
      message: 'The folder has no moothall.yaml.',
      remedy: 'Add one with at least a line "name:" and the name of your council.',
    })
    return { settings: fallback, settingsPlace: nowhere }
  }
  const source = readSource(folder, file)
  if (!source) return { settings: fallback, settingsPlace: nowhere }
  const { value, findings } = validate(settings, source.value ?? {}, source.place)
  folder.findings.push(...findings)
  const good = value ?? settings.parse({ name: fallback.name, ...withoutFaults(source.value) })
  return { settings: good, settingsPlace: source.place }
}

/** The settings of a folder for the build, which has been told of their faults by then. */
export const settingsIn = (dir: string): Settings => readSettings(openFolder(dir, true)).settings

/** The fields that are right by themselves: a misspelt colour must not turn a site bilingual. */
function withoutFaults(value: unknown): Record<string, unknown> {
  const fields = Object.entries(typeof value === 'object' && value !== null ? value : {})
  return Object.fromEntries(
    fields.filter(([name, each]) => {
      if (!Object.hasOwn(settings.shape, name)) return false
      return settings.shape[name as keyof Settings].safeParse(each).success
    }),
  )
}
