import type { Finding } from '#model/finding.ts'
import { registerFile, registerNames } from '#model/registers.ts'
import type { Path, Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Rows with texts that Welsh readers would be shown in English, where the site has both languages. One finding a row. */
export function untranslated({
  registers,
  settings,
}: Pick<Site, 'registers' | 'settings'>): Finding[] {
  if (!settings.languages.includes('cy')) return []
  return registerNames.flatMap((name) =>
    registers[name].flatMap(({ value, place }): Finding[] => {
      const paths = [...englishOnly(value, [])]
      if (paths.length === 0) return []
      const fields = [...new Set(paths.map(([field]) => `"${field}"`))]
      const row = 'id' in value ? `"${value.id}"` : 'A row'
      return [
        finding('register/untranslated', place, paths[0]!, {
          message: `${row} in ${registerFile(name).split('/').at(-1)} has texts in English only: ${fields.join(', ')}.`,
          remedy: 'Write them as two lines, "en:" and "cy:".',
        }),
      ]
    }),
  )
}

function* englishOnly(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'en') yield path
  else for (const [key, each] of Object.entries(value)) yield* englishOnly(each, [...path, key])
}
