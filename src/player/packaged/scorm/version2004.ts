import { toInteraction } from '#model/questions/interactions.ts'
import { languageIn } from '../language.ts'
import type { AnsweredQuestion, Report } from '../lms.ts'
import { needed, optional, type Value, type Version } from './session.ts'
import { duration, time2004 } from './time.ts'
import { percent } from './version12.ts'

/** SCORM 2004 4th edition RTE, chapter 4.2. */
export const version2004: Version = {
  saved(runtime) {
    const location = runtime.get('cmi.location')
    const language = languageIn(runtime.get('cmi.learner_preference.language'))
    return {
      data: runtime.get('cmi.suspend_data'),
      ...(location !== '' && { location }),
      ...(language && { language }),
    }
  },
  passMark(runtime) {
    const scaled = Number.parseFloat(runtime.get('cmi.scaled_passing_score'))
    return scaled > 0 && scaled <= 1 ? scaled * 100 : undefined
  },
  counts: (runtime) => !['browse', 'review'].includes(runtime.get('cmi.mode')),
  done: (runtime) => runtime.get('cmi.completion_status') === 'completed',
  speaker(runtime) {
    const hadCompleted = runtime.get('cmi.completion_status') === 'completed'
    const hadPassed = runtime.get('cmi.success_status') === 'passed'
    const places = objectivePlaces(runtime.get)
    let rows = Number.parseInt(runtime.get('cmi.interactions._count'), 10) || 0
    return (report) => {
      const { result } = report
      const answers = (report.answers ?? []).flatMap((each) => interaction(each, rows++))
      return [
        ...(report.location ? [needed('cmi.location', report.location)] : []),
        needed('cmi.suspend_data', report.data),
        needed('cmi.session_time', duration(report.seconds)),
        needed('cmi.exit', report.completed ? 'normal' : 'suspend'),
        // What an LMS has recorded is not taken back by somebody who only looks in again.
        ...(hadCompleted && !report.completed
          ? []
          : [
              needed('cmi.completion_status', report.completed ? 'completed' : 'incomplete'),
              needed('cmi.progress_measure', real(report.progress)),
            ]),
        ...(result && (result.passed || !hadPassed) ? success(result) : []),
        ...report.objectives.flatMap(({ id, done }) => objective(places(id), id, done)),
        ...answers,
      ]
    }
  },
}

const success = ({ passed, scaled }: NonNullable<Report['result']>): Value[] => [
  needed('cmi.score.scaled', real(scaled)),
  needed('cmi.score.min', '0'),
  needed('cmi.score.max', '100'),
  needed('cmi.score.raw', String(percent(scaled))),
  needed('cmi.success_status', passed ? 'passed' : 'failed'),
]

const objective = (n: number, id: string, done: boolean): Value[] => [
  optional(`cmi.objectives.${n}.id`, id),
  optional(`cmi.objectives.${n}.completion_status`, done ? 'completed' : 'not attempted'),
]

/** The row of each objective: the one that the LMS has under its id, or the next free one. */
function objectivePlaces(get: (element: string) => string): (id: string) => number {
  const count = Number.parseInt(get('cmi.objectives._count'), 10) || 0
  const places = new Map<string, number>()
  for (let n = 0; n < count; n++) places.set(get(`cmi.objectives.${n}.id`), n)
  let next = count
  return (id) => {
    const place = places.get(id) ?? next++
    places.set(id, place)
    return place
  }
}

function interaction(answered: AnsweredQuestion, n: number): Value[] {
  const { question, answer, at, latency } = answered
  const { type, learner_response, correct_responses, result } = toInteraction(question, answer)
  const row = (name: string, value: string) => optional(`cmi.interactions.${n}.${name}`, value)
  return [
    row('id', question.id),
    row('type', type),
    row('objectives.0.id', question.lesson),
    row('timestamp', time2004(at)),
    row('weighting', '1'),
    ...(correct_responses ?? []).map((each, m) => row(`correct_responses.${m}.pattern`, each)),
    ...(learner_response === undefined ? [] : [row('learner_response', learner_response)]),
    row('result', result),
    ...(latency === undefined ? [] : [row('latency', duration(latency))]),
    row('description', question.stem.en.slice(0, 250)),
  ]
}

/** `real (10,7)`: no exponent. */
const real = (number: number): string => String(Number(number.toFixed(7)))
