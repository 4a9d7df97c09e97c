import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml'
import type { Change } from '#model/change.ts'
import type { Day } from '#model/day.ts'

/** What a mark writes into a file's YAML: the day, and a line of its log of changes where there is one to write. */
export type Mark = { day: Day; change?: Pick<Change, 'what' | 'material' | 'review' | 'by'> }

/** Why a text cannot be marked without touching more than it should; `line` counts from 1 in the YAML. */
export class Unmarkable extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

type Edit = { from: number; to: number; text: string }

/**
 * The YAML with the day in `field` and, at the end of `changes`, a line; every other byte stays as it is. `at` leads to
 * the group that has them: nothing for the fields of a text, the number of its row for an entry of a register.
 */
export function spliced(yaml: string, field: string, mark: Mark, at?: number): string {
  const { contents } = parseDocument(yaml, { keepSourceTokens: false })
  const group = at === undefined ? contents : isSeq(contents) ? contents.items[at] : undefined
  if (!isMap(group)) throw new Unmarkable('Its fields are not where they were expected.', 1)
  const edits = [dayEdit(yaml, group, field, mark.day)]
  if (mark.change) edits.push(changeEdit(yaml, group, mark.day, mark.change))
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), yaml)
}

function dayEdit(yaml: string, group: YAMLMap, field: string, day: Day): Edit {
  const node = group.get(field, true)
  if (!isScalar(node) || !node.range)
    throw new Unmarkable(`"${field}" is not written as a day that can be replaced.`, 1)
  const [from, to] = node.range
  return { from, to, text: quotedLike(yaml.slice(from, to), day) }
}

function changeEdit(
  yaml: string,
  group: YAMLMap,
  day: Day,
  change: NonNullable<Mark['change']>,
): Edit {
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n'
  const seq = group.get('changes', true)
  if (seq === undefined) {
    const whole = yaml === '' || yaml.endsWith('\n') ? '' : eol
    const text = `${whole}changes:${eol}${block(fieldsOf(`"${day}"`, change), '  ', eol)}`
    return { from: yaml.length, to: yaml.length, text }
  }
  if (!isSeq(seq) || !seq.range || seq.items.length === 0)
    throw new Unmarkable('"changes" is not a list that a line can be added to.', lineAt(yaml, seq))
  const items = seq.items.filter(isMap)
  const on = items.map((item) => item.get('on', true))
  const last = on.at(-1)
  const like = isScalar(last) && last.range ? yaml.slice(last.range[0], last.range[1]) : '"'
  const fields = fieldsOf(quotedLike(like, day), change)
  if (seq.flow) {
    const end = (seq.items.at(-1) as YAMLMap).range![1]
    return { from: end, to: end, text: `, { ${fields.join(', ')} }` }
  }
  const start = yaml.lastIndexOf('\n', seq.range[0] - 1) + 1
  const indent = ' '.repeat(seq.range[0] - start)
  const days = on.map((node) => (isScalar(node) ? String(node.value) : ''))
  const place = days[0]! > days.at(-1)! ? start : endOfLine(yaml, items.at(-1)!.range![1])
  const missing = place > 0 && yaml[place - 1] !== '\n' ? eol : ''
  return { from: place, to: place, text: missing + block(fields, indent, eol) }
}

/** `on: "2026-11-23"`, `what: …` as they stand in the file, in the order of the schema. */
function fieldsOf(day: string, { what, material, review, by }: NonNullable<Mark['change']>) {
  return [
    `on: ${day}`,
    // Quoted: a text with a colon, a comma or a bracket reads the same in a list of either style.
    `what: ${JSON.stringify(what)}`,
    ...(material ? ['material: true'] : []),
    ...(review ? ['review: true'] : []),
    ...(by === undefined ? [] : [`by: ${stringify(by).trim()}`]),
  ]
}

const block = (fields: readonly string[], indent: string, eol: string): string =>
  fields.map((field, nth) => `${indent}${nth === 0 ? '- ' : '  '}${field}${eol}`).join('')

/** A value in the quotes that another one has. */
function quotedLike(source: string, value: string): string {
  const quote = source.startsWith("'") ? "'" : source.startsWith('"') ? '"' : ''
  return `${quote}${value}${quote}`
}

function endOfLine(text: string, from: number): number {
  if (text[from - 1] === '\n') return from
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}

function lineAt(yaml: string, node: unknown): number {
  const range = (node as { range?: [number, number, number] } | undefined)?.range
  return yaml.slice(0, range?.[0] ?? 0).split('\n').length
}
