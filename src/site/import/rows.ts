import type { CsvRow } from '#lib/csv.ts'
import type { CellKind, Column } from './columns.ts'

/** What is wrong with a row, for whoever made the file. `line` counts as a spreadsheet does: 1 has the headings. */
export type RowProblem = { line: number; message: string }

/** What a row of the file says of a row of the register. A field that is undefined is to be taken out. */
export type Change = { line: number; fields: Record<string, unknown> }

/** The rows of a file as changes to a register; every fault of every row. */
export function changesIn(
  rows: readonly CsvRow[],
  columns: readonly Column[],
  width: number,
): { changes: Change[]; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const changes = rows.map(({ line, cells }): Change => {
    if (cells.slice(width).some((cell) => cell !== ''))
      problems.push({ line, message: 'It has more cells than there are headings.' })
    const fields: Record<string, unknown> = {}
    for (const column of columns) {
      const { value, problem } = read(cells[column.index] ?? '', column)
      if (problem) problems.push({ line, message: problem })
      place(fields, column, value)
    }
    return { line, fields }
  })
  return { changes, problems }
}

type Read = { value: unknown; problem?: string }

function read(cell: string, { heading, kind }: Column): Read {
  const text = unquoted(cell.trim())
  return text === '' ? { value: undefined } : readers[kind](text, heading)
}

const readers: Record<CellKind, (text: string, heading: string) => Read> = {
  text: (text) => ({ value: day(text) }),
  number: (text) => ({ value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text }),
  'yes-no': (text, heading) => {
    const said = yesNo.get(text.toLowerCase())
    return said === undefined
      ? { value: undefined, problem: `"${text}" under "${heading}" must be yes or no.` }
      : { value: said }
  },
  list: (text) => ({ value: items(text) }),
  texts: (text) => ({ value: items(text) }),
  json: (text, heading) => {
    try {
      return { value: JSON.parse(text) }
    } catch {
      return {
        value: undefined,
        problem: `What is under "${heading}" must be JSON, as "registers export" writes it.`,
      }
    }
  },
}

const yesNo = new Map(
  Object.entries({ yes: true, true: true, ie: true, no: false, false: false, na: false }),
)

const items = (text: string): string[] =>
  text.split(/\s*(?:\||\r?\n)\s*/).filter((item) => item !== '')

/** An export puts an apostrophe before what a spreadsheet would run as a formula. */
const unquoted = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '')

/** Spreadsheets in Britain write 22/11/2026. */
function day(text: string): string {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return british
    ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
    : text
}

/** Puts a value into the fields of a row: `title.cy` into its group, `audience.cy` item by item. */
function place(fields: Record<string, unknown>, { path, kind }: Column, value: unknown): void {
  const [field, part] = path as [string, string | undefined]
  if (part === undefined) {
    fields[field] = value
    return
  }
  if (kind === 'texts') {
    const list = (fields[field] ?? []) as Record<string, unknown>[]
    for (const [index, each] of ((value ?? []) as string[]).entries())
      list[index] = { ...list[index], [part]: each }
    fields[field] = list.length > 0 ? list : undefined
    return
  }
  const group = (fields[field] ?? {}) as Record<string, unknown>
  group[part] = value
  fields[field] = group
}
