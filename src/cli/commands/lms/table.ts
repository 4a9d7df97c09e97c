/** Columns as wide as their widest cell, for a terminal. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, head.map((cell) => '-'.repeat(cell.length)), ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
