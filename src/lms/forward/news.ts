import { isAcknowledgement } from '#model/acknowledgement.ts'
import { type Attempt, blank } from '../attempts/attempt.ts'
import { inductionId, type Outline } from '../attempts/outline.ts'
import type { MarkedTest } from '../tests/test.ts'
import type { Activities } from './activities.ts'
import { answersIn, judgementOf } from './answers.ts'
import type { Cause } from './cause.ts'
import { partNews } from './imported.ts'
import type { News, Result } from './statement.ts'

export type Change = { before: Attempt | undefined; after: Attempt }

/** What a commit tells of the course that it is about, in the order in which it happened. */
export function newsOf(
  { commit }: Cause,
  { before, after }: Change,
  marked: MarkedTest | undefined,
  outline: Outline,
  activities: Activities,
  validUntil: string | undefined,
): News[] {
  const { course } = activities
  const from = before ?? blank(after.learner, after.course)
  const valid = validUntil === undefined ? {} : { [activities.validUntil]: validUntil }
  const news: News[] = []

  if (commit?.sequence === 1) {
    news.push({ verb: 'initialized', object: course })
    if (from.started !== undefined) news.push({ verb: 'resumed', object: course })
  }
  if (outline.imported && commit) news.push(...partNews(commit, from, activities))
  else news.push(...after.seen.filter((step) => !from.seen.includes(step)).map(stepNews))
  if (marked) {
    news.push(...answersIn(marked, commit?.cmi.interactions ?? [], activities))
    news.push(judgementOf(marked, activities, marked.passed ? valid : {}))
  } else if (from.passed === undefined && after.passed !== undefined)
    news.push({ verb: 'passed', object: course, result: { success: true, ...scored(after) } })
  if (from.completed === undefined && after.completed !== undefined)
    news.push({
      verb: 'completed',
      object: course,
      result: { completion: true, ...extended(valid) },
    })
  if (commit?.final && !outline.imported) {
    const { session_time: duration, exit } = commit.cmi
    const result: Result = { ...(duration !== undefined && { duration }) }
    if (exit === 'suspend') news.push({ verb: 'suspended', object: course, result })
    news.push({
      verb: 'terminated',
      object: course,
      result: { ...result, completion: after.completed !== undefined },
    })
  }
  return news

  function stepNews(step: string): News {
    const object = activities.step(step)
    if (isAcknowledgement(step)) return { verb: 'acknowledged', object, inCourse: true }
    return {
      verb: outline.id === inductionId ? 'completed' : 'experienced',
      object,
      inCourse: true,
    }
  }
}

/** The best score that the record has. */
const scored = ({ score }: Attempt): Pick<Result, 'score'> =>
  score === undefined ? {} : { score: { scaled: Math.min(1, Math.max(-1, score.scaled)) } }

const extended = (extensions: Record<string, unknown>): Pick<Result, 'extensions'> =>
  Object.keys(extensions).length === 0 ? {} : { extensions }
