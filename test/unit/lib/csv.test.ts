import { expect, test } from 'vitest'
import { readCsv, writeCsv } from '#lib/csv.ts'

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\r\n1;2\r\n'],
  ['tabs', 'a\tb\n1\t2'],
  ['quotes, with a comma in a heading', '"a";"b"\n"1";"2"\n'],
  ['empty lines', '\uFEFFa,b\n\n1,2\n,\n\n'],
])('a table with %s is read', (_, text) => {
  const { head, rows, faults } = readCsv(text)
  expect([head, rows.map(({ cells }) => cells), faults]).toEqual([['a', 'b'], [['1', '2']], []])
})

test('a line is counted as a spreadsheet counts it', () => {
  expect(readCsv('a\n1\n\n3\n').rows.map(({ line }) => line)).toEqual([2, 4])
})

test.each(['=1+1', '+1', '-1', '@x', '\tx'])('%j is written as text', (cell) => {
  expect(writeCsv(['a'], [[cell]])).toContain(`'${cell}`)
})
