import type { Table, TableCell, TableRow } from './table.ts'

export type Asked = {
  words: string
  /** By the number of the column: the value that its cells must have. */
  choices: ReadonlyMap<number, string>
  sort?: { column: number; descending: boolean }
}

/** Answers from a table; what it needs for that is made once. */
export function finder({ rows }: Table): (asked: Asked) => TableRow[] {
  const texts = rows.map(([, ...cells]) => folded(cells.flat().join(' ')))
  return ({ words, choices, sort }) => {
    const parts = folded(words).split(/\s+/).filter(Boolean)
    const found = rows.filter(
      (row, index) =>
        parts.every((part) => texts[index]!.includes(part)) &&
        [...choices].every(([column, value]) => has(row[column + 1]!, value)),
    )
    if (!sort) return found
    const { column, descending } = sort
    const keyed = found.map((row) => ({ row, key: sortKey(row[column + 1]!) }))
    return keyed.sort((a, b) => compare(a.key, b.key, descending)).map(({ row }) => row)
  }
}

/** Without accents and capitals, so that "ty" finds "Tŷ". */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const has = (cell: TableCell, value: string): boolean =>
  typeof cell === 'string' ? cell === value : cell.includes(value)

const sortKey = (cell: TableCell): string =>
  folded(typeof cell === 'string' ? cell : cell.join(' '))

/** Empty cells come last, whichever way round. */
function compare(a: string, b: string, descending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return (a < b ? -1 : a > b ? 1 : 0) * (descending ? -1 : 1)
}
