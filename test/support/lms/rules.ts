/** The rules of cmi5 (chapter 9) on what an assignable unit may say, as an LMS checks them. */
export type Statement = {
  id: string
  actor: unknown
  verb: { id: string }
  object: { id: string }
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

/** What the LMS has launched: a session of a registration. */
export type Launched = {
  registration: string
  actor: unknown
  activity: string
  session: string | undefined
  masteryScore?: number
  launchMode?: string
}

const cmi5 = 'https://w3id.org/xapi/cmi5/context'
const timed = ['completed', 'passed', 'failed', 'terminated']
const onceInRegistration = ['completed', 'passed']

export function brokenRules(
  before: readonly Statement[],
  added: readonly Statement[],
  expected: Launched,
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
  { id, actor, context, result, verb, object, timestamp }: Statement,
  expected: Launched,
): string[] {
  const categories = (context.contextActivities.category ?? []).map(({ id }) => id)
  const judges = result?.success !== undefined || result?.completion !== undefined
  const name = verbOf({ verb })
  const looking = expected.launchMode === 'Browse' || expected.launchMode === 'Review'
  const mark = expected.masteryScore ?? Number.NaN
  const scaled = result?.score?.scaled ?? Number.NaN
  const own = categories.includes(`${cmi5}/categories/cmi5`)
  return [
    JSON.stringify(actor) !== JSON.stringify(expected.actor) && 'another actor',
    context.registration !== expected.registration && 'another registration',
    !context.extensions[`${cmi5}/extensions/sessionid`] && 'no session',
    context.contextActivities.grouping?.[0]?.id !== 'https://example.org/publisher#au' &&
      'the context template is not in it',
    own && judges !== categories.includes(`${cmi5}/categories/moveon`) && 'wrong in moveOn',
    own && verb.id.endsWith('/answered') && 'not a verb of cmi5',
    !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id) && 'its id is no UUID',
    !/^\d{4}-\d\d-\d\dT.*Z$/.test(timestamp) && 'its time is not in UTC',
    context.extensions[`${cmi5}/extensions/sessionid`] !== expected.session && 'another session',
    own && object.id !== expected.activity && 'about another activity',
    own && !['initialized', 'terminated'].includes(name) && looking && 'not while looking only',
    timed.includes(name) && !result?.duration && 'no duration',
    name === 'completed' && result?.completion !== true && 'without completion',
    name === 'passed' && result?.success !== true && 'without success',
    name === 'failed' && result?.success !== false && 'without success being false',
    name === 'passed' && scaled < mark && 'below the mastery score',
    name === 'failed' && scaled >= mark && 'at the mastery score',
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

const verbOf = ({ verb }: Pick<Statement, 'verb'>): string => verb.id.split('/').at(-1)!
