import { expect, test } from 'vitest'
import { finder } from '#registers/table/find.ts'
import { choicesIn, type Table, type TableRow } from '#registers/table/table.ts'

const table: Table = {
  columns: [
    { id: 'name', name: 'Name', kind: 'text' },
    { id: 'matter', name: 'Matter', kind: 'list', choice: true },
    { id: 'last', name: 'Last', kind: 'day' },
  ],
  rows: [
    ['/a/', 'Tŷ Onnen', ['No deputy', 'Silent'], '2026-02-01'],
    ['/b/', 'Leisure', [], ''],
    ['/c/', 'library', ['Silent'], '2026-11-01'],
  ],
}
const find = finder(table)
const names = (rows: readonly TableRow[]) => rows.map(([, name]) => name)
const none = new Map<number, string>()

test.each([
  ['ty', ['Tŷ Onnen']],
  ['SILENT', ['Tŷ Onnen', 'library']],
  ['silent lib', ['library']],
  ['', ['Tŷ Onnen', 'Leisure', 'library']],
])('"%s" finds %j', (words, found) => {
  expect(names(find({ words, choices: none }))).toEqual(found)
})

test('a choice fits a cell that holds it among others', () => {
  expect(names(find({ words: '', choices: new Map([[1, 'No deputy']]) }))).toEqual(['Tŷ Onnen'])
})

test.each([
  [0, false, ['Leisure', 'library', 'Tŷ Onnen']],
  [2, false, ['Tŷ Onnen', 'library', 'Leisure']],
  [2, true, ['library', 'Tŷ Onnen', 'Leisure']],
])(
  'sorted by column %i (descending: %s) it is %j, and what is empty comes last',
  (column, descending, found) => {
    expect(names(find({ words: '', choices: none, sort: { column, descending } }))).toEqual(found)
  },
)

test('a column can be narrowed to what its cells hold', () => {
  expect(choicesIn(table, 1)).toEqual(['No deputy', 'Silent'])
})

test('5,000 rows are filtered and sorted in well under 100 ms', () => {
  const rows = Array.from({ length: 5_000 }, (_, n): TableRow => {
    const [, ...cells] = table.rows[n % 3]!
    return [`/${n}/`, `${cells[0]} ${n}`, cells[1]!, cells[2]!]
  })
  const ask = finder({ ...table, rows })
  const start = performance.now()
  const found = ask({ words: 'onnen 4', choices: none, sort: { column: 0, descending: true } })
  expect(performance.now() - start).toBeLessThan(100)
  expect(found.length).toBeGreaterThan(300)
})
