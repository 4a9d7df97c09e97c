import Papa from 'papaparse'
import type { Table } from './table.ts'

/**
 * RFC 4180, with a byte order mark so that Excel reads it as UTF-8. A cell that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@`, tab or return first) gets an apostrophe before it (OWASP, "CSV injection").
 */
export function toCsv(table: Table): string {
  const rows = table.rows.map((row) => row.map((cell) => cell ?? ''))
  const csv = Papa.unparse(
    { fields: table.columns.map(({ id }) => id), data: rows },
    { escapeFormulae: true },
  )
  return `\uFEFF${csv}\r\n`
}
