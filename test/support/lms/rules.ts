/** The rules of cmi5 (chapter 9) on what an assignable unit may say, as an LMS checks them. */
export type Statement = {
  id: string
  actor: unknown
  verb: { id: string }
  timestamp: string
  result?: {
    score?: { scaled: number }
    success?: boolean
    completion?: boolean
    duration?: string
  }
  context: {
    registration: string
    contextActivities: { category?: { id: string }[]; grouping?: { id: string }[] }
    extensions: Record<string, string>
  }
}

const cmi5 = 'https://w3id.org/xapi/cmi5/context'
const onceInRegistration = ['completed', 'passed']

export function brokenRules(
  before: readonly Statement[],
  added: readonly Statement[],
  expected: { registration: string; actor: unknown },
): string[] {
  const all = [...before]
  return added.flatMap((statement) => {
    if (all.some(({ id }) => id === statement.id)) return []
    const broken = [...inItself(statement, expected), ...amongOthers(statement, all)]
    all.push(statement)
    return broken.map((rule) => `${verbOf(statement)}: ${rule}`)
  })
}

function inItself(
  { actor, context, result, verb }: Statement,
  expected: { registration: string; actor: unknown },
): string[] {
  const categories = (context.contextActivities.category ?? []).map(({ id }) => id)
  const judges = result?.success !== undefined || result?.completion !== undefined
  const own = categories.includes(`${cmi5}/categories/cmi5`)
  return [
    JSON.stringify(actor) !== JSON.stringify(expected.actor) && 'another actor',
    context.registration !== expected.registration && 'another registration',
    !context.extensions[`${cmi5}/extensions/sessionid`] && 'no session',
    context.contextActivities.grouping?.[0]?.id !== 'https://example.org/publisher#au' &&
      'the context template is not in it',
    own && judges !== categories.includes(`${cmi5}/categories/moveon`) && 'wrong in moveOn',
    own && verb.id.endsWith('/answered') && 'not a verb of cmi5',
    verb.id.endsWith('/terminated') && !result?.duration && 'no duration',
    result?.score !== undefined &&
      own &&
      context.extensions[`${cmi5}/extensions/masteryscore`] === undefined &&
      'no mastery score',
  ].filter((each) => typeof each === 'string')
}

function amongOthers(statement: Statement, all: readonly Statement[]): string[] {
  const verb = verbOf(statement)
  const sessionOf = ({ context }: Statement) => context.extensions[`${cmi5}/extensions/sessionid`]
  const session = all.filter((each) => sessionOf(each) === sessionOf(statement))
  const verbs = session.map(verbOf)
  const isJudging = (each: string) => each === 'passed' || each === 'failed'
  return [
    session.length === 0 && verb !== 'initialized' && 'before "initialized"',
    verbs.includes('terminated') && 'after "terminated"',
    verb !== 'answered' && verbs.includes(verb) && 'twice in a session',
    isJudging(verb) && verbs.some(isJudging) && 'a second judgement in a session',
    onceInRegistration.includes(verb) &&
      all.map(verbOf).includes(verb) &&
      'twice in a registration',
    verb === 'failed' && all.map(verbOf).includes('passed') && 'after "passed"',
    session.some(({ timestamp }) => timestamp >= statement.timestamp) &&
      'not later than the one before',
  ].filter((each) => typeof each === 'string')
}

const verbOf = ({ verb }: Statement): string => verb.id.split('/').at(-1)!
