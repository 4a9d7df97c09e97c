import Papa from 'papaparse'
import { isDay } from '#model/day.ts'
import { identifierOf, isIdentifier } from '../identity/account.ts'
import type { Staff } from '../store/store.ts'

/** What is wrong with a row, for whoever made the file. `line` counts as a spreadsheet does: 1 has the headings. */
export type RowProblem = { line: number; message: string }
export type ReadStaff = { rows: Staff[]; problems: RowProblem[] }

const needed = ['identifier', 'name'] as const
const known: readonly string[] = [...needed, 'service', 'starts', 'leaves']

/** Joiners and leavers from the text of a CSV file. All its faults, not the first. */
export function readStaff(text: string): ReadStaff {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: false,
    delimitersToGuess: [',', ';', '\t'],
  })
  const broken = errors.filter(({ code }) => code !== 'UndetectableDelimiter')
  if (broken.length > 0)
    return {
      rows: [],
      problems: broken.map(({ row = 0 }) => ({
        line: row + 1,
        message: 'A quotation mark is opened and not closed.',
      })),
    }
  const [head = [], ...body] = data
  const names = head.map((name) => name.trim().toLowerCase())
  const faults = headFaults(names)
  if (faults.length > 0)
    return { rows: [], problems: faults.map((message) => ({ line: 1, message })) }

  const problems: RowProblem[] = []
  const rows: Staff[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of body.entries()) {
    const line = index + 2
    if (cells.every((cell) => cell.trim() === '')) continue
    const found = rowOf(cells, names)
    const messages = [...found.messages]
    const before = seen.get(found.row.identifier)
    if (before !== undefined)
      messages.push(`"${found.row.identifier}" is in line ${before} already.`)
    seen.set(found.row.identifier, line)
    problems.push(...messages.map((message) => ({ line, message })))
    rows.push(found.row)
  }
  if (rows.length === 0) problems.push({ line: 1, message: 'The file has no rows.' })
  return { rows, problems }
}

function headFaults(names: readonly string[]): string[] {
  if (names.every((name) => name === '')) return ['The file is empty.']
  const strange = names.filter((name) => !known.includes(name))
  return [
    ...needed
      .filter((name) => !names.includes(name))
      .map((name) => `There is no column "${name}".`),
    ...strange.map((name) => `The column "${name}" is not one of ${known.join(', ')}.`),
    ...(new Set(names).size < names.length ? ['A column is there twice.'] : []),
  ]
}

function rowOf(cells: readonly string[], names: readonly string[]) {
  const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? ''
  const messages: string[] = []
  const identifier = identifierOf(cell('identifier'))
  const name = cell('name')
  if (identifier === '') messages.push('There is no identifier.')
  else if (!isIdentifier(identifier))
    messages.push(`"${identifier}" must be letters, digits, dots, hyphens, underscores or an @.`)
  if (name === '') messages.push('There is no name.')
  if (name.length > 200) messages.push('The name is longer than 200 characters.')
  if (cells.length > names.length) messages.push('It has more cells than there are headings.')
  const dayIn = (column: 'starts' | 'leaves') => {
    const typed = cell(column)
    const day = dayFrom(typed)
    if (day === undefined)
      messages.push(`"${typed}" under "${column}" must be a date such as 2026-11-22 or 22/11/2026.`)
    return day ?? null
  }
  const starts = dayIn('starts')
  const leaves = dayIn('leaves')
  if (starts !== null && leaves !== null && leaves < starts)
    messages.push(`The last day, ${leaves}, is before the first, ${starts}.`)
  return { row: { identifier, name, service: cell('service') || null, starts, leaves }, messages }
}

/** Null for an empty cell; undefined for what is no date. Spreadsheets in Britain write 22/11/2026. */
function dayFrom(typed: string): string | null | undefined {
  if (typed === '') return null
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed)
  const day = british
    ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
    : typed
  return isDay(day) ? day : undefined
}
