import type { z } from 'zod'
import { readJson, readYaml, type Yaml } from '#lib/yaml.ts'
import type { Finding } from '#model/finding.ts'
import type { Located, Path, Place } from '#model/site.ts'
import type { Folder } from './folder.ts'
import { validate } from './validate.ts'

export type Source = { value: unknown; place: Place }

/** The YAML (or JSON) of a file, or undefined with a finding where it cannot be read. */
export function readSource(folder: Folder, file: string): Source | undefined {
  const text = folder.read(file)
  return sourceOf(folder, file, file.endsWith('.json') ? readJson(text) : readYaml(text))
}

export function sourceOf(folder: Folder, file: string, yaml: Yaml): Source | undefined {
  const place: Place = { file, line: yaml.line }
  if (!yaml.fault) return { value: yaml.value, place }
  folder.findings.push({
    code: 'yaml/unreadable',
    severity: 'error',
    file,
    line: yaml.fault.line,
    message: `This is not ${file.endsWith('.json') ? 'JSON' : 'YAML'} that can be read: ${yaml.fault.says}.`,
    remedy: 'Correct this line, or compare it with the lines above it.',
  })
  return undefined
}

/**
 * The rows of a register. A faulty row is left out with findings of its own; the others are kept. What `first` finds
 * in a row is all that is said of it.
 */
export function readRows<Schema extends z.ZodType>(
  folder: Folder,
  file: string,
  schema: Schema,
  first: (row: unknown, place: Place, under: Path) => Finding[] = () => [],
): Located<z.output<Schema>>[] {
  if (!folder.has(file)) return []
  const source = readSource(folder, file)
  if (!source) {
    folder.faulty.add(file)
    folder.unread.add(file)
    return []
  }
  if (source.value === null) return []
  if (!Array.isArray(source.value)) {
    folder.findings.push({
      code: 'value/wrong',
      severity: 'error',
      file,
      line: source.place.line(),
      message: 'The file must be a list.',
      remedy: 'Start each item with "- " and put its fields under it, indented by two spaces.',
    })
    folder.faulty.add(file)
    folder.unread.add(file)
    return []
  }
  return source.value.flatMap((row: unknown, index) => {
    const before = first(row, source.place, [index])
    const { value, findings } =
      before.length > 0
        ? { value: undefined, findings: before }
        : validate(schema, row, source.place, [index])
    folder.findings.push(...findings)
    if (findings.length > 0) noteFaulty(folder, row, file)
    const place: Place = { file, line: (path = []) => source.place.line([index, ...path]) }
    return findings.length > 0 ? [] : [{ value: value as z.output<Schema>, place }]
  })
}

/** Remembers the ids in a value that was left out, its own and those of its rules, and the file that lacks it now. */
export function noteFaulty(folder: Folder, value: unknown, file?: string): void {
  if (file !== undefined) folder.faulty.add(file)
  if (typeof value !== 'object' || value === null) return
  const { id, rules } = value as { id?: unknown; rules?: unknown }
  if (typeof id === 'string') folder.faulty.add(id)
  if (Array.isArray(rules)) for (const rule of rules) noteFaulty(folder, rule)
}
