import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'

export type YamlFault = { line: number; says: string }

/** A YAML text as a value and a way back to its lines; `line(path)` falls back to the nearest parent that is there. */
export type Yaml = {
  value: unknown
  line: (path?: readonly (string | number)[]) => number
  fault?: YamlFault
}

/** Reads YAML 1.2, where a date stays a string. `startsOn` is the line of the file on which `text` starts. */
export function readYaml(text: string, startsOn = 1): Yaml {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const lineAt = (offset: number) => counter.linePos(offset).line + startsOn - 1

  const line = (path: readonly (string | number)[] = []) => {
    let node: unknown = document.contents
    let offset = startOf(node) ?? 0
    for (const step of path) {
      const child: { node: unknown; offset?: number | undefined } | undefined = into(node, step)
      if (!child) break
      offset = child.offset ?? offset
      node = child.node
    }
    return lineAt(offset)
  }

  const error = document.errors[0]
  if (error) {
    const says = sayings[error.code] ?? firstSentence(error.message)
    return { value: undefined, line, fault: { line: lineAt(error.pos[0]), says } }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), line }
  } catch (cause) {
    const whole = cause instanceof Error ? firstSentence(cause.message) : String(cause)
    // The parser would name the alias, and it may be a password that begins with a star.
    const says = whole.startsWith('Unresolved alias') ? sayings.BAD_ALIAS! : whole
    return { value: undefined, line, fault: { line: lineAt(0), says } }
  }
}

/** What the parser's complaints mean to somebody who has never heard of a "block collection". */
const sayings: Partial<Record<string, string>> = {
  TAB_AS_INDENT: 'this line is indented with a tab; YAML takes spaces only',
  DUPLICATE_KEY: 'this name is written twice in one group',
  BAD_INDENT: 'this line is not indented like the lines of its group',
  MULTILINE_IMPLICIT_KEY: 'a colon and a space are missing after a name, or a quote is not closed',
  MISSING_CHAR: 'a quote, a bracket or a colon is missing here',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes around it',
  BAD_ALIAS: 'a text that starts with * or & needs quotes around it',
  BAD_SCALAR_START: 'a text that starts with @, ` or % needs quotes around it',
  UNEXPECTED_TOKEN:
    'something stands here that YAML does not expect; quotes around the text may help',
}

const firstSentence = (message: string): string => message.split('\n')[0]!.replace(/\.$/, '')

const startOf = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0]

function into(node: unknown, step: string | number) {
  if (isMap(node)) {
    const pair = node.items.find((each) => String(each.key) === String(step))
    return pair && { node: pair.value, offset: startOf(pair.key) }
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? undefined : { node: item, offset: startOf(item) }
  }
  return undefined
}

/** Reads JSON. Its lines are looked for only when somebody asks, since a feed may hold thousands of items. */
export function readJson(source: string): Yaml {
  const text = source.replace(/^\uFEFF/, '')
  let lines: Yaml | undefined
  const asYaml = () => (lines ??= readYaml(text))
  try {
    return { value: JSON.parse(text), line: (path) => asYaml().line(path) }
  } catch (cause) {
    const whole = cause instanceof Error ? firstSentence(cause.message) : String(cause)
    const at = Number(/position (\d+)/.exec(whole)?.[1] ?? 0)
    const line = text.slice(0, at).split('\n').length
    const says = whole.replace(/ in JSON at position.*$/, '')
    return { value: undefined, line: () => 1, fault: { line, says } }
  }
}
