import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { csvText, readCsv } from '#lib/csv.ts'
import { readYaml } from '#lib/yaml.ts'
import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import { isError } from '#model/finding.ts'
import { type RegisterName, registerFile, registers } from '#model/registers.ts'
import { loadSite } from '../load.ts'
import { columnsOf, defaultsOf } from './columns.ts'
import { type Merged, merge } from './merge.ts'
import { changesIn, type RowProblem } from './rows.ts'

/** What importing a file would do, or why it cannot be. `warnings` do not stop it. */
export type Import = {
  rows: Merged['rows']
  problems: RowProblem[]
  warnings: RowProblem[]
  /** Writes the register, whole, in one step. Not there where there are problems. */
  write?: () => void
}

/** Judges a CSV file against the register and every rule of the site, as if it were there already. Writes nothing by itself. */
export async function importCsv(
  dir: string,
  name: RegisterName,
  bytes: Uint8Array,
  today: Day,
): Promise<Import> {
  const nothing = { rows: [], warnings: [] }
  const { head, rows, faults } = readCsv(csvText(bytes))
  if (faults.length > 0)
    return { ...nothing, problems: faults.map(({ line, says }) => ({ line, message: says })) }
  const { columns, problems } = columnsOf(head, registers[name] as z.ZodType)
  if (problems.length > 0)
    return { ...nothing, problems: problems.map((message) => ({ line: 1, message })) }
  const read = changesIn(rows, columns, head.length)
  const file = join(dir, registerFile(name))
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const fault = readYaml(before).fault
  if (fault)
    return {
      ...nothing,
      problems: [
        {
          line: 1,
          message: `${registerFile(name)}:${fault.line} cannot be read: ${fault.says}. Mend it first.`,
        },
      ],
    }
  const merged = merge(
    before,
    read.changes,
    keys[name] ?? ((row) => text(row['id'])),
    defaultsOf(registers[name]),
  )
  const own = [...read.problems, ...merged.problems]
  const found = own.length > 0 ? [] : await newFindings(dir, name, merged, today)
  const all = [...own, ...found.filter(isError).map(at(name, merged))].sort(byLine)
  const warnings = found
    .filter((each) => !isError(each))
    .map(at(name, merged))
    .sort(byLine)
  if (rows.length === 0) all.push({ line: 1, message: 'The file has no rows.' })
  if (all.length > 0) return { rows: merged.rows, problems: all, warnings }
  return {
    rows: merged.rows,
    problems: [],
    warnings,
    write: () => {
      // Beside it first: a disk that is full must not leave half a register.
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.new`, merged.text)
      renameSync(`${file}.new`, file)
    },
  }
}

/** Registers whose rows have no id. */
const keys: Partial<Record<RegisterName, (row: Record<string, unknown>) => string | undefined>> = {
  headcount: ({ service, month }) => {
    const name = text(service) ?? text((service as { en?: unknown } | undefined)?.en)
    return name && text(month) ? `${name} ${text(month)}` : undefined
  },
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What would be wrong with the site, and is not yet. */
async function newFindings(
  dir: string,
  name: RegisterName,
  { text }: Merged,
  today: Day,
): Promise<Finding[]> {
  const key = ({ code, file, message }: Finding) =>
    `${code} ${file} ${message.replace(/ on line \d+/g, '')}`
  const before = new Set((await loadSite(dir, { today })).findings.map(key))
  const { findings } = await loadSite(dir, {
    today,
    instead: new Map([[registerFile(name), text]]),
  })
  return findings.filter((each) => !before.has(key(each)))
}

/** The line of the CSV file that a finding comes from; a finding elsewhere is told with its place. */
function at(name: RegisterName, { text, rows }: Merged): (finding: Finding) => RowProblem {
  const { line } = readYaml(text)
  const starts = rows
    .map((row) => ({ row, from: line([row.index]) }))
    .sort((a, b) => a.from - b.from)
  return ({ file, line: found = 1, message, remedy }) => {
    const row =
      file === registerFile(name) ? starts.findLast(({ from }) => from <= found)?.row : undefined
    return row
      ? { line: row.line, message: `${message} ${remedy}` }
      : { line: 1, message: `${file}:${found} ${message} ${remedy}` }
  }
}

const byLine = (a: RowProblem, b: RowProblem): number => a.line - b.line
