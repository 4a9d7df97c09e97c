import Papa from 'papaparse'

/** A CSV text as cells. `line` counts as a spreadsheet does: 1 has the headings. */
export type CsvRow = { line: number; cells: string[] }
export type Csv = { head: string[]; rows: CsvRow[]; faults: CsvFault[] }
export type CsvFault = { line: number; says: string }

/** UTF-8 with or without a mark, UTF-16 with one, or else Windows-1252, which is what Excel writes where nobody asks it. */
export function csvText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Commas, semicolons or tabs; rows without a single text are left out. */
export function readCsv(text: string): Csv {
  const own = text.replace(/^\uFEFF/, '')
  const { data, errors } = Papa.parse<string[]>(own, {
    skipEmptyLines: false,
    delimiter: delimiterOf(own),
  })
  const faults = errors.map(({ row = 0 }) => ({
    line: row + 1,
    says: 'A quotation mark is opened and not closed.',
  }))
  const [head = [], ...body] = data
  const rows = body
    .map((cells, index) => ({ line: index + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { head: head.map((cell) => cell.trim()), rows, faults }
}

/** What stands most often between the headings. The library's guess goes by all rows, and is misled where there are two columns. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '')
  const times = (delimiter: string) => head.split(delimiter).length
  return [',', ';', '\t'].reduce((best, each) => (times(each) > times(best) ? each : best))
}

/**
 * RFC 4180, with a byte order mark so that Excel reads it as UTF-8. A cell that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@`, tab or return first) gets an apostrophe before it (OWASP, "CSV injection").
 */
export const writeCsv = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`
