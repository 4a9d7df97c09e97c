import type { Attempt } from '../attempts/attempt.ts'
import type { Outline } from '../attempts/outline.ts'
import { validityOf } from '../attempts/validity.ts'
import type { Changes, Records } from '../store/store.ts'
import type { MarkedTest, Test } from '../tests/test.ts'
import { activitiesOf, type Naming, named } from './activities.ts'
import type { Cause } from './cause.ts'
import { identifierOf } from './identifier.ts'
import { newsOf } from './news.ts'
import type { Activity, News, Statement } from './statement.ts'
import { displays, profile, types, verbs } from './vocabulary.ts'

/** What an LRS is told of a decision: a pure function of its cause, of what was recorded before, and of what it changes. */
export function statementsOf(
  cause: Cause,
  before: Pick<Records, 'attempts' | 'tests'>,
  { attempts = [], tests = [] }: Changes,
  outlines: ReadonlyMap<string, Outline>,
  naming: Naming,
): Statement[] {
  const marked = tests.find((test): test is MarkedTest => test.state === 'marked')
  const told = attempts.flatMap((after) => {
    const outline = outlines.get(after.course)
    if (outline === undefined) return []
    const isOwn = after.course === cause.registration.course
    const own: Cause = isOwn ? cause : withoutCommit(cause)
    const activities = activitiesOf(outline, naming)
    const test = isOwn ? marked : undefined
    const change = { before: before.attempts.get(after.course), after }
    const until = validUntil(after, isOwn ? before.tests : [], test, outline)
    return newsOf(own, change, test, outline, activities, until).map((news) => ({
      news,
      outline,
      activities,
    }))
  })
  return told.map(({ news, outline, activities }, index) => ({
    id: identifierOf(cause.id, String(index)),
    actor: {
      objectType: 'Agent',
      account: { homePage: `${naming.address}/`, name: cause.registration.learner },
    },
    verb: { id: verbs[news.verb], display: displays[news.verb] },
    object: news.object,
    ...(news.result && { result: news.result }),
    context: {
      registration: cause.registration.id,
      contextActivities: around(news, activities, cause.registration.id),
      ...(outline.course && { revision: outline.course.version }),
      platform: naming.platform,
      language: cause.language,
    },
    timestamp: cause.at,
  }))
}

/** A decision with what is to be told of it, to be written together. Without a name for the council nothing is told. */
export function telling<Decided extends Changes>(
  naming: Naming | undefined,
  cause: Cause,
  records: Records,
  outlines: ReadonlyMap<string, Outline>,
  decided: Decided,
): Decided {
  if (naming === undefined) return decided
  const statements = statementsOf(cause, records, decided, outlines, naming)
  if (statements.length === 0) return decided
  return { ...decided, told: { course: cause.registration.course, statements } }
}

const withoutCommit = ({ commit: _, ...cause }: Cause): Cause => cause

function validUntil(
  after: Attempt,
  earlier: readonly Test[],
  marked: MarkedTest | undefined,
  outline: Outline,
): string | undefined {
  const tests = [...earlier.filter(({ id }) => id !== marked?.id), ...(marked ? [marked] : [])]
  return validityOf(after, tests, outline)?.until
}

/** What is inside a course has it as parent; everything is grouped by course and attempt. */
function around(
  { inCourse }: News,
  { course, attempt }: ReturnType<typeof activitiesOf>,
  registration: string,
): Statement['context']['contextActivities'] {
  const category: Activity[] = [
    { objectType: 'Activity', id: profile, definition: { type: types.profile } },
  ]
  return {
    ...(inCourse && { parent: [named(course)] }),
    grouping: [named(course), attempt(registration)],
    category,
  }
}
