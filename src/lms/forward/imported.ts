import { importedProgress, orderId, type ScoState } from '#model/wire/imported-progress.ts'
import type { Attempt } from '../attempts/attempt.ts'
import type { Activities } from './activities.ts'
import type { Cause } from './cause.ts'
import type { News, Result } from './statement.ts'

/**
 * What a part of somebody else's package says of itself that it had not said before. Its answers are told when a
 * visit to it ends, since until then each commit repeats them.
 */
export function partNews(
  { sco, final, cmi }: NonNullable<Cause['commit']>,
  from: Attempt,
  activities: Activities,
): News[] {
  // What the order says is of the course, whose own news is told apart.
  if (sco === orderId) return []
  const part = activities.step(sco)
  const earlier: ScoState = importedProgress(from.suspend_data).scos[sco] ?? {}
  const news: News[] = []
  const say = (verb: News['verb'], result: Result = {}) =>
    news.push({
      verb,
      object: part,
      inCourse: true,
      ...(Object.keys(result).length > 0 && { result }),
    })

  if (final)
    for (const { id, type, learner_response = '', result } of cmi.interactions ?? [])
      news.push({
        verb: 'responded',
        object: activities.interaction(sco, id, type),
        inCourse: true,
        result: { response: learner_response, ...successOf(result) },
      })
  const success = cmi.success_status
  if ((success === 'passed' || success === 'failed') && success !== earlier.success_status)
    say(success, { success: success === 'passed', ...scoreIn(cmi.score) })
  else if (cmi.score && JSON.stringify(cmi.score) !== JSON.stringify(earlier.score)) {
    const score = scoreIn(cmi.score)
    if (score.score) say('scored', score)
  }
  if (cmi.completion_status === 'completed' && earlier.completion_status !== 'completed')
    say('completed', { completion: true })
  if (final) {
    const duration = cmi.session_time === undefined ? {} : { duration: cmi.session_time }
    if (cmi.exit === 'suspend') say('suspended', duration)
    say('terminated', duration)
  }
  return news
}

const successOf = (result: string | undefined): Pick<Result, 'success'> =>
  result === 'correct' || result === 'incorrect' || result === 'wrong'
    ? { success: result === 'correct' }
    : {}

/** An LRS refuses a score whose parts contradict each other; then only what is sure is told. */
function scoreIn(score: ScoState['score']): Pick<Result, 'score'> {
  if (score === undefined) return {}
  const { raw, min, max } = score
  const ordered = min === undefined || max === undefined || min < max
  const inside =
    raw === undefined || ((min === undefined || raw >= min) && (max === undefined || raw <= max))
  const scaled = score.scaled ?? scaledOf(score)
  if (scaled === undefined) return {}
  return {
    score: {
      scaled,
      ...(ordered && inside && raw !== undefined && { raw }),
      ...(ordered && inside && min !== undefined && { min }),
      ...(ordered && inside && max !== undefined && { max }),
    },
  }
}

/** SCORM 1.2 has only a raw score, from 0 to 100 when nothing else is said. */
function scaledOf({ raw, min = 0, max = 100 }: NonNullable<ScoState['score']>): number | undefined {
  if (raw === undefined || max <= min) return undefined
  return Math.min(1, Math.max(0, (raw - min) / (max - min)))
}
