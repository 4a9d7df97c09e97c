import { describe, expect, test } from 'vitest'
import { compareStaff } from '#lms/staff/compare.ts'
import { readStaff } from '#lms/staff/read-csv.ts'
import type { Day } from '#model/day.ts'

const head = 'identifier,name,service,starts,leaves\n'

describe('a file of joiners and leavers', () => {
  test('is read as spreadsheets write it: with a mark, semicolons, quotation marks and British dates', () => {
    expect(
      readStaff(
        '\uFEFFIdentifier;Name;Service;Starts;Leaves\r\nMREES;"Rees; Megan";Libraries;1/12/2026;\r\n\r\n',
      ),
    ).toEqual({
      problems: [],
      rows: [
        {
          identifier: 'mrees',
          name: 'Rees; Megan',
          service: 'Libraries',
          starts: '2026-12-01',
          leaves: null,
        },
      ],
    })
  })

  test('tells all its faults, each with its line', () => {
    const text = `${head}mrees,Megan,,,\n,Ifan,,2026-13-01,\nmrees,,,,\nx y,Dai,,2026-02-01,2026-01-01,too,many\n`
    expect(readStaff(text).problems).toEqual([
      { line: 3, message: 'There is no identifier.' },
      {
        line: 3,
        message: '"2026-13-01" under "starts" must be a date such as 2026-11-22 or 22/11/2026.',
      },
      { line: 4, message: 'There is no name.' },
      { line: 4, message: '"mrees" is in line 2 already.' },
      { line: 5, message: '"x y" must be letters, digits, dots, hyphens, underscores or an @.' },
      { line: 5, message: 'It has more cells than there are headings.' },
      { line: 5, message: 'The last day, 2026-01-01, is before the first, 2026-02-01.' },
    ])
  })

  test.each([
    ['', 'The file is empty.'],
    [head, 'The file has no rows.'],
    ['name\nMegan\n', 'There is no column "identifier".'],
    ['identifier,name,leavs\na,A,\n', 'The column "leavs" is not one of'],
    ['identifier,name,name\na,A,A\n', 'A column is there twice.'],
    [`${head}a,"Megan,,,\n`, 'A quotation mark is opened and not closed.'],
  ])('%j: %s', (text, message) => {
    expect(
      readStaff(text)
        .problems.map((each) => each.message)
        .join(),
    ).toContain(message)
  })
})

test('a file is compared with what is known: who starts, changes, leaves and stays', () => {
  const of = (identifier: string, rest = {}) => ({
    identifier,
    name: identifier,
    service: null,
    starts: null,
    leaves: null,
    ...rest,
  })
  const gone = { leaves: '2026-11-20' }
  const file = [
    of('new'),
    of('same'),
    of('moved', { service: 'Parks' }),
    of('gone', gone),
    of('soon', { leaves: '2026-12-24' }),
    of('long-gone', gone),
  ]
  const there = [
    of('same'),
    of('moved'),
    of('gone'),
    of('soon'),
    of('long-gone', gone),
    of('not-in-the-file'),
  ]
  const changes = compareStaff(file, there, '2026-11-22' as Day)
  expect(changes).toMatchObject({
    starters: [{ identifier: 'new' }],
    changed: [{ identifier: 'moved' }, { identifier: 'soon' }],
    leavers: [{ identifier: 'gone' }],
    unchanged: 2,
  })
})
