import { longDay } from '#i18n/dates.ts'
import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'

/** What the cells of a column are: a text, several texts, or a day (`2026-11-22`, or nothing). */
export type TableColumn = {
  id: string
  name: string
  kind: 'text' | 'list' | 'day'
  /** Offered as a choice above the table. */
  choice?: boolean
}
export type TableCell = string | readonly string[]

/** A row: where its first cell leads (or nothing), and a cell for each column. */
export type TableRow = readonly [href: string, ...cells: TableCell[]]

/** A register as a table; the same value is shown by the build and, sorted and filtered, by the browser. */
export type Table = { columns: readonly TableColumn[]; rows: readonly TableRow[] }

/** How many rows a page has, and how many more a press of a button shows. */
export const rowsOnPage = 100

/** What stands in a cell, one text under another; a day carries its date for machines. */
export function textsOf(
  cell: TableCell,
  { kind }: TableColumn,
  language: Language,
): { text: string; day?: string }[] {
  if (typeof cell !== 'string') return cell.map((text) => ({ text }))
  if (cell === '') return []
  return [kind === 'day' ? { text: longDay(cell as Day, language), day: cell } : { text: cell }]
}

/** The values that a column can be narrowed to, in order. */
export const choicesIn = ({ rows }: Table, column: number): string[] =>
  [...new Set(rows.flatMap((row) => row[column + 1]!))].filter((value) => value !== '').sort()
