/**
 * `adlcp:prerequisites` of SCORM 1.2: an expression of AICC's script language (CMI guidelines 6.1) over item ids, with
 * `&`, `|`, `~`, `=`, `<>`, parentheses and `2*{A, B, C}`.
 */
export type Expression =
  | { kind: 'item'; id: string; is?: string; not?: true }
  | { kind: 'not'; of: Expression }
  | { kind: 'all' | 'any'; of: Expression[] }
  | { kind: 'some'; least: number; of: Expression[] }

/** How an item stands, in the words of SCORM 1.2. */
export type StatusOf = (id: string) => string

/** Undefined for what is no such expression: nobody can say what it waits for, so it closes nothing. */
export function prerequisites(text: string): Expression | undefined {
  const tokens = text.match(/"[^"]*"|<>|[&|~=(){},*]|[^\s&|~=(){},*"<>]+/g) ?? []
  let at = 0
  const eat = (token: string): boolean => tokens[at] === token && ++at > 0

  function either(): Expression {
    const of = [both()]
    while (eat('|')) of.push(both())
    return of.length === 1 ? of[0]! : { kind: 'any', of }
  }
  function both(): Expression {
    const of = [one()]
    while (eat('&')) of.push(one())
    return of.length === 1 ? of[0]! : { kind: 'all', of }
  }
  function one(): Expression {
    if (eat('~')) return { kind: 'not', of: one() }
    if (eat('(')) return closed(either(), ')')
    if (tokens[at] === '{') return { kind: 'all', of: set() }
    const word = tokens[at++]
    if (word === undefined || !/^("|[^&|~=(){},*<>])/.test(word)) throw new SyntaxError(word)
    if (eat('*')) return { kind: 'some', least: count(word), of: set() }
    const id = bare(word)
    if (eat('=')) return { kind: 'item', id, is: status(tokens[at++]) }
    if (eat('<>')) return { kind: 'item', id, is: status(tokens[at++]), not: true }
    return { kind: 'item', id }
  }
  function set(): Expression[] {
    if (!eat('{')) throw new SyntaxError(tokens[at])
    const of = [either()]
    while (eat(',')) of.push(either())
    return closed(of, '}')
  }
  function closed<Value>(value: Value, end: string): Value {
    if (!eat(end)) throw new SyntaxError(tokens[at])
    return value
  }

  try {
    const found = either()
    return at === tokens.length ? found : undefined
  } catch {
    return undefined
  }
}

/** Whether an expression holds. An item without more is one that is completed or passed. */
export function holds(expression: Expression, statusOf: StatusOf): boolean {
  switch (expression.kind) {
    case 'item': {
      const found = statusOf(expression.id)
      if (expression.is === undefined) return isDone(found)
      return (found === expression.is) !== (expression.not ?? false)
    }
    case 'not':
      return !holds(expression.of, statusOf)
    case 'all':
      return expression.of.every((each) => holds(each, statusOf))
    case 'any':
      return expression.of.some((each) => holds(each, statusOf))
    case 'some':
      return expression.of.filter((each) => holds(each, statusOf)).length >= expression.least
  }
}

/** The items that are waited for: those to be done and not done yet. */
export function waitedFor(expression: Expression, statusOf: StatusOf): string[] {
  if (holds(expression, statusOf)) return []
  if (expression.kind === 'not') return []
  if (expression.kind !== 'item')
    return [...new Set(expression.of.flatMap((each) => waitedFor(each, statusOf)))]
  return expression.not ? [] : [expression.id]
}

const isDone = (found: string): boolean => found === 'completed' || found === 'passed'

const bare = (word: string): string => word.replace(/^"|"$/g, '')

function count(word: string): number {
  const least = Number(word)
  if (!Number.isInteger(least)) throw new SyntaxError(word)
  return least
}

/** AICC allows the first letter alone. */
function status(word: string | undefined): string {
  const wished = bare(word ?? '').toLowerCase()
  const found = statuses.find((each) => each === wished || each[0] === wished)
  if (found === undefined) throw new SyntaxError(word)
  return found
}
const statuses = ['passed', 'completed', 'browsed', 'failed', 'not attempted', 'incomplete']
