import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readYaml } from '#lib/yaml.ts'
import type { Day } from '#model/day.ts'
import { type Finding, isError } from '#model/finding.ts'
import { peopleFile, type RegisterName, registerFile } from '#model/registers.ts'
import { loadSite } from '../load.ts'
import { merge } from './merge.ts'

/** A row to be added to a register, or to take the place of the fields that it names. */
export type NewRow = { register: RegisterName | 'people'; row: Record<string, unknown> }

export type Entering = {
  /** The files that would be written, with what would be in them. */
  files: ReadonlyMap<string, string>
  /** New faults that keep it from being written. */
  problems: Finding[]
  /** New ones that do not. */
  warnings: Finding[]
  /** Writes all of the files, or none. Not there where there are problems. */
  write?: () => void
}

/** Judges rows of several registers by every rule of the site, as if they were there already. Writes nothing by itself. */
export async function enterRows(
  dir: string,
  rows: readonly NewRow[],
  today: Day,
): Promise<Entering> {
  const files = new Map<string, string>()
  for (const { register, row } of rows) {
    const file = register === 'people' ? peopleFile : registerFile(register)
    const before = files.get(file) ?? textOf(join(dir, file))
    const { fault } = readYaml(before)
    if (fault) return { files, problems: [unreadable(file, fault)], warnings: [] }
    const key = register === 'people' ? 'holder' : 'id'
    const merged = merge(before, [{ line: 1, fields: row }], (each) => String(each[key]))
    files.set(file, merged.text)
  }
  const tell = ({ code, file, message }: Finding) =>
    `${code} ${file} ${message.replaceAll(/ on line \d+/g, '')}`
  const before = new Set((await loadSite(dir, { today })).findings.map(tell))
  const { findings } = await loadSite(dir, { today, instead: files })
  const found = findings.filter((each) => !before.has(tell(each)))
  const problems = found.filter(isError)
  const warnings = found.filter((each) => !isError(each))
  if (problems.length > 0) return { files, problems, warnings }
  return { files, problems, warnings, write: () => writeAll(dir, files) }
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const unreadable = (file: string, { line, says }: { line: number; says: string }): Finding => ({
  code: 'yaml/unreadable',
  severity: 'error',
  file,
  line,
  message: `This cannot be read: ${says}.`,
  remedy: 'Mend it first.',
})

/**
 * Beside them first: a disk that is full must not leave half a register, nor one register without the other. The log of
 * decisions takes its place last: until it has, the same command does all of it again.
 */
function writeAll(dir: string, files: ReadonlyMap<string, string>): void {
  const log = registerFile('applications')
  const places = [...files]
    .sort(([a], [b]) => Number(a === log) - Number(b === log))
    .map(([file, text]) => ({ path: join(dir, file), text }))
  const done: { path: string; before: string | undefined }[] = []
  try {
    for (const { path, text } of places) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.new`, text)
    }
    for (const { path } of places) {
      done.push({ path, before: existsSync(path) ? readFileSync(path, 'utf8') : undefined })
      renameSync(`${path}.new`, path)
    }
  } catch (error) {
    for (const { path, before } of done)
      if (before === undefined) rmSync(path, { force: true })
      else writeFileSync(path, before)
    for (const { path } of places) rmSync(`${path}.new`, { force: true })
    throw error
  }
}
