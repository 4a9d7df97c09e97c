import { isDeepStrictEqual } from 'node:util'
import { type Document, isSeq, parseDocument, YAMLSeq } from 'yaml'
import type { Change, RowProblem } from './rows.ts'
import { written } from './written.ts'

/** What a file does to a register: its text afterwards, and for each row of the file where it went. */
export type Merged = {
  text: string
  /** `index` is the row's place in the register. */
  rows: MergedRow[]
  problems: RowProblem[]
}
export type MergedRow = {
  line: number
  id: string
  index: number
  kind: 'new' | 'changed' | 'same'
  fields: string[]
}

type Row = Record<string, unknown>

/** Rows with an id that is there are changed in the columns of the file, the others are added. Comments and the other rows stay as they are. */
export function merge(
  register: string,
  changes: readonly Change[],
  keyOf: (row: Row) => string | undefined,
  defaults: Row = {},
): Merged {
  const document = parseDocument(register)
  if (!isSeq(document.contents)) document.contents = new YAMLSeq() as typeof document.contents
  const there = (document.toJS() ?? []) as Row[]
  const indexOf = new Map(there.map((row, index) => [keyOf(row), index]))
  const seen = new Map<string, number>()
  const problems: RowProblem[] = []
  let next = there.length
  const rows = changes.flatMap(({ line, fields }): MergedRow[] => {
    const id = keyOf(fields)
    if (id === undefined) {
      problems.push({
        line,
        message: 'It has no id, so nobody can tell which row of the register it is.',
      })
      return []
    }
    if (seen.has(id)) {
      problems.push({ line, message: `"${id}" is in line ${seen.get(id)} already.` })
      return []
    }
    seen.set(id, line)
    const index = indexOf.get(id)
    if (index === undefined) {
      document.add(document.createNode(withoutEmpty(fields)))
      return [{ line, id, index: next++, kind: 'new', fields: [] }]
    }
    const changed = change(
      document,
      index,
      { ...defaults, ...there[index] },
      { ...fields },
      defaults,
    )
    return [{ line, id, index, kind: changed.length > 0 ? 'changed' : 'same', fields: changed }]
  })
  const changed = new Set(rows.filter(({ kind }) => kind === 'changed').map(({ index }) => index))
  return { text: written(register, document, changed), rows, problems }
}

/** Writes into the row what differs, and answers the fields. */
function change(
  document: Document,
  index: number,
  before: Row,
  fields: Row,
  defaults: Row,
): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const after = joined(before[name], value)
    const complete = (each: unknown) => normal(filled(each, defaults[name]))
    if (isDeepStrictEqual(complete(before[name]), complete(after))) return []
    if (after === undefined) document.deleteIn([index, name])
    else document.setIn([index, name], document.createNode(after))
    return [name]
  })
}

/** With what it is where it is left out. */
const filled = (value: unknown, otherwise: unknown): unknown =>
  isGroup(value) && isGroup(otherwise) ? { ...otherwise, ...value } : (value ?? otherwise)

/** A group keeps what the file has no column for; a plain text is English. */
function joined(before: unknown, value: unknown): unknown {
  if (!isGroup(value)) return value
  const old = typeof before === 'string' ? { en: before } : isGroup(before) ? before : {}
  const all = withoutEmpty({ ...old, ...value })
  // Who writes plain texts goes on to, until there is a second language.
  if (typeof before === 'string' && Object.keys(all).join() === 'en') return all['en']
  return Object.keys(all).length > 0 ? all : undefined
}

/** A plain text and the same text under `en:` are one. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (!isGroup(value)) return value
  if (Object.keys(value).join() === 'en') return value['en']
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, normal(each)]))
}

const isGroup = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function withoutEmpty(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .map(([name, value]) => [name, isGroup(value) ? withoutEmpty(value) : value] as const)
      .filter(([, value]) => value !== undefined)
      .filter(([, value]) => !isGroup(value) || Object.keys(value).length > 0),
  )
}
