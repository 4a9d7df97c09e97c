import type { Cmi } from '#model/wire/cmi.ts'
import type { ScoState } from '#model/wire/imported-progress.ts'
import type { Launching } from './messages.ts'
import { rowsOf, seeded } from './rows.ts'
import { clock, period, secondsOf } from './times.ts'
import { type Json, number, oneOf, part, stated, text, texts } from './values.ts'

/** What a part of SCORM 1.2 is started with. `session_time` and `exit` are the part's own to say, each time anew. */
export function startOf12(launching: Launching): Json {
  const { learner, state = {}, objectives, ...item } = launching
  return {
    core: texts({
      student_id: learner.id,
      student_name: learner.name,
      lesson_location: state.location,
      credit: 'credit',
      lesson_mode: 'normal',
      lesson_status: statusIn12(state),
      entry: launching.state ? entryIn12(state) : 'ab-initio',
      total_time: clock(state.seconds ?? 0),
      score: texts({ raw: state.score?.raw, min: state.score?.min, max: state.score?.max }),
    }),
    ...texts({ suspend_data: state.suspend_data, launch_data: item.launchData }),
    student_data: texts({
      mastery_score: item.masteryScore,
      max_time_allowed: item.maxTimeAllowed,
      time_limit_action: item.timeLimitAction,
    }),
    objectives: seeded(state.objectives, objectives).map((each) =>
      texts({ id: each.id, status: statusIn12(each), score: texts({ raw: each.score?.raw }) }),
    ),
  }
}

/** What a part of SCORM 1.2 says of itself, in the words of the wire. */
export function wireOf12(cmi: Json): Cmi {
  const core = part(cmi, 'core')
  const time = secondsOf(text(core, 'session_time'))
  return stated({
    ...fromStatus(text(core, 'lesson_status')),
    score: scoreIn(part(core, 'score')),
    location: text(core, 'lesson_location'),
    suspend_data: text(cmi, 'suspend_data'),
    session_time: time ? period(time) : undefined,
    exit: oneOf(text(core, 'exit'), ['suspend', 'time-out', 'logout']),
    objectives: rowsOf(cmi, 'objectives', (id, each) =>
      stated({ id, ...fromStatus(text(each, 'status')), score: scoreIn(part(each, 'score')) }),
    ),
    interactions: rowsOf(cmi, 'interactions', (id, each) => {
      const result = text(each, 'result')
      return stated({
        id,
        type: oneOf(text(each, 'type'), types) ?? ('other' as const),
        learner_response: text(each, 'student_response'),
        result: result === 'wrong' ? 'incorrect' : result,
      })
    }),
  })
}

const types = [
  'true-false',
  'choice',
  'fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
] as const

function scoreIn(score: Json): Cmi['score'] {
  const found = stated({
    raw: number(score, 'raw'),
    min: number(score, 'min'),
    max: number(score, 'max'),
  })
  // scorm-again has a `max` of 100 from the start; without a result it is no score.
  return found.raw === undefined ? undefined : found
}

/** One field in 1.2, two in the record. "browsed" is a look without credit. */
function fromStatus(status: string | undefined): Pick<Cmi, 'completion_status' | 'success_status'> {
  switch (status) {
    case 'passed':
      return { completion_status: 'completed', success_status: 'passed' }
    case 'failed':
      return { completion_status: 'completed', success_status: 'failed' }
    case 'completed':
    case 'incomplete':
    case 'not attempted':
      return { completion_status: status }
    case 'browsed':
      return { completion_status: 'unknown' }
    default:
      return {}
  }
}

function statusIn12({
  completion_status,
  success_status,
}: Pick<ScoState, 'completion_status' | 'success_status'>): string | undefined {
  if (success_status === 'passed' || success_status === 'failed') return success_status
  return completion_status === 'unknown' ? 'browsed' : completion_status
}

/** Only a part that was suspended, or cut off, is resumed; one that ended is looked at again. */
const entryIn12 = ({ exit }: ScoState): string => (exit === 'suspend' ? 'resume' : '')
