import { isDeepStrictEqual } from 'node:util'
import { Document, isNode, isSeq, parse } from 'yaml'

/**
 * The text of a register after some of its rows were changed or added. Every other row stays as it was written, to the
 * letter, so that a change in git shows what was changed and no more.
 */
export function written(before: string, document: Document, changed: ReadonlySet<number>): string {
  const whole = document.toString({ lineWidth: 0 })
  if (!isSeq(document.contents)) return whole
  const items = document.contents.items.map((item) => (isNode(item) ? item : undefined))
  const starts = items.map((item) => item?.range && lineStart(before, item.range[0]))
  const old = starts.filter((start) => start !== undefined && start !== null)
  const head = before.slice(0, old[0] ?? before.length)
  const parts = items.map((item, index) => {
    const start = starts[index]
    if (start === undefined || start === null) return rowText(item)
    const end = old.find((each) => each > start) ?? before.length
    if (!changed.has(index)) return ended(before.slice(start, end))
    const row = before.slice(start, end)
    return likeBefore(rowText(item), row) + gapAfter(row)
  })
  const text = ended(head) + parts.join('')
  // A layout that this does not know is written by the library, which knows all of them.
  return isSame(text, document) ? text : whole
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

function rowText(item: unknown): string {
  if (isNode(item)) {
    item.commentBefore = null
    item.spaceBefore = false
  }
  return new Document([item]).toString({ lineWidth: 0 })
}

/** `[a, b]` stays without the spaces that the library puts inside its brackets. */
const likeBefore = (text: string, row: string): string =>
  row.includes('[ ') ? text : text.replace(/\[ (.*?) \]/g, '[$1]')

/** The empty lines and comments between a row and the next. */
const gapAfter = (row: string): string =>
  /(?:\n[ \t]*(?:#[^\n]*)?)*\n?$/.exec(row)![0].replace(/^\n/, '')

function isSame(text: string, document: Document): boolean {
  try {
    return isDeepStrictEqual(parse(text), document.toJS())
  } catch {
    return false
  }
}
