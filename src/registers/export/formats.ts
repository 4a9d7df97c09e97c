import { writeCsv } from '#lib/csv.ts'
import { type Account, publicAccount } from '#model/account.ts'
import type { Day } from '#model/day.ts'
import type { RegisterName } from '#model/registers.ts'
import type { Registers } from '#model/site.ts'
import { flatTable } from './flat.ts'
import { foiColumns } from './foi.ts'

/** A register as one text. */
type Format = (name: RegisterName, registers: Registers, today: Day) => string

/** What a register can be written as. None has names, which no register holds, and none the private fields of an account. */
export const formats = {
  csv: (name, registers) => {
    const { head, body } = flatTable(rowsOf(name, registers))
    return writeCsv(head, body)
  },
  json: (name, registers) => `${JSON.stringify(rowsOf(name, registers), undefined, 2)}\n`,
  foi: (name, registers, today) => {
    const columns = foiColumns[name] as [
      string,
      (row: unknown, asked: object) => string | undefined,
    ][]
    const posts = new Map(registers.posts.map(({ value }) => [value.id, value]))
    const body = registers[name].map(({ value }) =>
      columns.map(([, cell]) => cell(value, { posts, today }) ?? ''),
    )
    return writeCsv(
      columns.map(([heading]) => heading),
      body,
    )
  },
} satisfies Record<string, Format>

export type FormatName = keyof typeof formats

const rowsOf = (name: RegisterName, registers: Registers): object[] =>
  registers[name].map(({ value }) =>
    name === 'accounts' ? publicAccount(value as Account) : value,
  )
