import { isDeepStrictEqual } from 'node:util'
import { splitFrontMatter } from '#lib/front-matter.ts'
import { readYaml } from '#lib/yaml.ts'
import { type Mark, spliced, Unmarkable } from './splice.ts'

/** Where the YAML of a text stands in its file. */
type Within = { head: string; yaml: string; tail: string; startsOn: number }

/** A text after it was marked as reviewed; `undefined` where it says so already. Throws `Unmarkable`. */
export function markedText(source: string, mark: Mark): string | undefined {
  const { head, yaml, tail, startsOn } = within(source)
  const before = readYaml(yaml).value as Record<string, unknown>
  if (saysSo(before, mark)) return undefined
  try {
    const after = spliced(yaml, 'last_reviewed_on', withoutRepeat(before, mark))
    return head + proven(before, after, mark) + tail
  } catch (fault) {
    if (!(fault instanceof Unmarkable)) throw fault
    throw new Unmarkable(fault.message, fault.line + startsOn - 1)
  }
}

/** `course.yaml`, which has a day and no log. */
export function markedSettings(yaml: string, { day }: Mark): string | undefined {
  const { last_reviewed_on } = readYaml(yaml).value as { last_reviewed_on?: unknown }
  return last_reviewed_on === day ? undefined : spliced(yaml, 'last_reviewed_on', { day })
}

/** An entry of the register of accounts, by the number of its row. */
export function markedEntry(yaml: string, row: number, { day }: Mark): string | undefined {
  const entry = (readYaml(yaml).value as { reviewed_on?: unknown }[])[row]
  return entry?.reviewed_on === day ? undefined : spliced(yaml, 'reviewed_on', { day }, row)
}

function within(source: string): Within {
  const { yaml = '', body } = splitFrontMatter(source)
  const start = source.indexOf('\n') + 1
  const end = start + yaml.length
  if (source.slice(start, end) !== yaml || !source.endsWith(body))
    throw new Unmarkable('Its front matter is not where it was expected.', 1)
  return { head: source.slice(0, start), yaml, tail: source.slice(end), startsOn: 2 }
}

const logOf = (value: Record<string, unknown>): Record<string, unknown>[] =>
  Array.isArray(value['changes']) ? value['changes'] : []

/** The same day and the same line: marking twice changes nothing. A plain review adds nothing to a change of that day. */
function saysSo(before: Record<string, unknown>, { day, change }: Mark): boolean {
  if (before['last_reviewed_on'] !== day) return false
  return change === undefined || change.review || hasLine(before, day, change.what)
}

const hasLine = (value: Record<string, unknown>, day: string, what: string): boolean =>
  logOf(value).some((line) => line['on'] === day && line['what'] === what)

function withoutRepeat(before: Record<string, unknown>, mark: Mark): Mark {
  const { day, change } = mark
  return change && hasLine(before, day, change.what) ? { day } : mark
}

/** Read back: what was to change did, and nothing else. */
function proven(before: Record<string, unknown>, after: string, { day, change }: Mark): string {
  const value = readYaml(after).value as Record<string, unknown> | undefined
  const { changes: _, last_reviewed_on: __, ...others } = before
  const { changes, last_reviewed_on, ...otherwise } = value ?? {}
  const old = logOf(before)
  const log = logOf({ changes })
  const kept = [log.slice(0, old.length), log.slice(-old.length || log.length)]
  const isSound =
    last_reviewed_on === day &&
    isDeepStrictEqual(others, otherwise) &&
    log.length - old.length <= (change ? 1 : 0) &&
    (old.length === 0 || kept.some((each) => isDeepStrictEqual(each, old)))
  if (!isSound)
    throw new Unmarkable('Its front matter is written in a way that cannot be added to.', 1)
  return after
}
