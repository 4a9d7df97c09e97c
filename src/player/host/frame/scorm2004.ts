import type { Cmi } from '#model/wire/cmi.ts'
import type { ScoState } from '#model/wire/imported-progress.ts'
import type { Launching } from './messages.ts'
import { rowsOf, seeded } from './rows.ts'
import { period, secondsOf } from './times.ts'
import { type Json, number, oneOf, part, stated, text, texts } from './values.ts'

/**
 * What a part of SCORM 2004 is started with. Only a visit that was suspended or cut off goes on; after one that ended
 * the standard begins a new attempt, with nothing from before (RTE 4.2.8).
 */
export function startOf2004({ learner, state, objectives, ...item }: Launching): Json {
  const kept: ScoState = state?.exit === 'suspend' ? state : {}
  return {
    ...texts({
      learner_id: learner.id,
      learner_name: learner.name,
      location: kept.location,
      suspend_data: kept.suspend_data,
      launch_data: item.launchData,
      credit: 'credit',
      mode: 'normal',
      entry: kept === state ? 'resume' : 'ab-initio',
      completion_status: kept.completion_status,
      success_status: kept.success_status,
      progress_measure: kept.progress_measure,
      total_time: period(kept.seconds ?? 0),
      max_time_allowed: item.maxTimeAllowed,
      time_limit_action: item.timeLimitAction,
      scaled_passing_score: item.scaledPassingScore,
      completion_threshold: item.completionThreshold,
    }),
    score: texts(kept.score ?? {}),
    objectives: seeded(kept.objectives, objectives).map(({ score, ...each }) => ({
      ...texts(each),
      ...(score && { score: texts(score) }),
    })),
  }
}

/** What a part of SCORM 2004 says of itself. */
export function wireOf2004(cmi: Json): Cmi {
  const time = secondsOf(text(cmi, 'session_time'))
  return stated({
    completion_status: oneOf(text(cmi, 'completion_status'), completions),
    success_status: oneOf(text(cmi, 'success_status'), successes),
    score: scoreIn(part(cmi, 'score')),
    location: text(cmi, 'location'),
    suspend_data: text(cmi, 'suspend_data'),
    session_time: time ? period(time) : undefined,
    exit: oneOf(text(cmi, 'exit'), ['suspend', 'normal', 'time-out', 'logout']),
    progress_measure: number(cmi, 'progress_measure'),
    objectives: rowsOf(cmi, 'objectives', (id, each) =>
      stated({
        id,
        completion_status: oneOf(text(each, 'completion_status'), completions),
        success_status: oneOf(text(each, 'success_status'), successes),
        score: scoreIn(part(each, 'score')),
      }),
    ),
    interactions: rowsOf(cmi, 'interactions', (id, each) =>
      stated({
        id,
        type: oneOf(text(each, 'type'), types) ?? ('other' as const),
        learner_response: text(each, 'learner_response')?.slice(0, 4000),
        result: text(each, 'result')?.slice(0, 100),
      }),
    ),
  })
}

const completions = ['completed', 'incomplete', 'not attempted', 'unknown'] as const
const successes = ['passed', 'failed', 'unknown'] as const
const types = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const

function scoreIn(score: Json): Cmi['score'] {
  const found = stated({
    scaled: number(score, 'scaled'),
    raw: number(score, 'raw'),
    min: number(score, 'min'),
    max: number(score, 'max'),
  })
  return found.scaled === undefined && found.raw === undefined ? undefined : found
}
