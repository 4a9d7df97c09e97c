import { toInteraction12 } from '#model/questions/interactions.ts'
import { languageIn } from '../language.ts'
import type { AnsweredQuestion, Report } from '../lms.ts'
import { needed, optional, type Value, type Version } from './session.ts'
import { time12, timespan12 } from './time.ts'

/** SCORM 1.2 RTE, chapter 3.4. */
export const version12: Version = {
  saved(runtime) {
    const location = runtime.get('cmi.core.lesson_location')
    const language = languageIn(runtime.get('cmi.student_preference.language'))
    return {
      data: runtime.get('cmi.suspend_data'),
      ...(location !== '' && { location }),
      ...(language && { language }),
    }
  },
  passMark(runtime) {
    const score = Number.parseFloat(runtime.get('cmi.student_data.mastery_score'))
    return score > 0 && score <= 100 ? score : undefined
  },
  counts: (runtime) => !['browse', 'review'].includes(runtime.get('cmi.core.lesson_mode')),
  done: (runtime) => isDone(runtime.get('cmi.core.lesson_status')),
  speaker(runtime) {
    const had = runtime.get('cmi.core.lesson_status')
    let rows = Number.parseInt(runtime.get('cmi.interactions._count'), 10) || 0
    return (report) => {
      const status = statusOf(report)
      const answers = (report.answers ?? []).flatMap((each) => interaction(each, rows++))
      return [
        ...(report.location ? [needed('cmi.core.lesson_location', report.location)] : []),
        needed('cmi.suspend_data', report.data),
        needed('cmi.core.session_time', timespan12(report.seconds)),
        needed('cmi.core.exit', report.completed ? '' : 'suspend'),
        ...(isLower(status, had)
          ? []
          : [needed('cmi.core.lesson_status', status), ...scoreOf(report, status)]),
        ...report.objectives.flatMap(objective),
        ...answers,
      ]
    }
  },
}

/**
 * SCORM 1.2 keeps "passed" and "completed" in one field; a learner who read every page and failed must stay failed,
 * and one who passed with lessons left to read is not done.
 */
function statusOf({ completed, assessed, result }: Report): string {
  if (completed) return assessed && result?.passed ? 'passed' : 'completed'
  return result?.passed === false ? 'failed' : 'incomplete'
}

const isDone = (status: string): boolean => status === 'passed' || status === 'completed'

/** What an LMS has recorded is not taken back by somebody who only looks in again. */
const isLower = (status: string, had: string): boolean => isDone(had) && !isDone(status)

/** An LMS with a mastery score makes a status of any score by itself, so a score goes with its status only. */
function scoreOf({ result }: Report, status: string): Value[] {
  if (!result || status === 'incomplete') return []
  return [
    needed('cmi.core.score.min', '0'),
    needed('cmi.core.score.max', '100'),
    needed('cmi.core.score.raw', String(percent(result.scaled))),
  ]
}

const objective = ({ id, done }: Report['objectives'][number], n: number): Value[] => [
  optional(`cmi.objectives.${n}.id`, id),
  optional(`cmi.objectives.${n}.status`, done ? 'completed' : 'not attempted'),
]

function interaction(answered: AnsweredQuestion, n: number): Value[] {
  const { question, answer, at, latency } = answered
  const { type, student_response, correct_responses, result } = toInteraction12(question, answer)
  const row = (name: string, value: string) => optional(`cmi.interactions.${n}.${name}`, value)
  return [
    row('id', question.id),
    row('objectives.0.id', question.lesson),
    row('type', type),
    row('time', time12(at)),
    row('weighting', '1'),
    ...(correct_responses ?? []).map((each, m) => row(`correct_responses.${m}.pattern`, each)),
    ...(student_response === undefined ? [] : [row('student_response', student_response)]),
    row('result', result),
    ...(latency === undefined ? [] : [row('latency', timespan12(latency))]),
  ]
}

/** `0.8333` → 83.33. Not rounded up to a pass mark that was missed. */
export const percent = (scaled: number): number => Math.floor(scaled * 10_000 + 1e-6) / 100
