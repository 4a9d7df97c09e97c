import { toInteraction } from '#model/questions/interactions.ts'
import { uuid } from '../../visit/device.ts'
import type { AnsweredQuestion, Report } from '../lms.ts'
import { duration } from '../scorm/time.ts'
import { percent } from '../scorm/version12.ts'
import type { Launch } from './launch.ts'

/** What the LMS wrote for this session before it launched it (cmi5, chapter 10). */
export type LaunchData = {
  contextTemplate?: Context
  launchMode?: 'Normal' | 'Browse' | 'Review'
  masteryScore?: number
  returnURL?: string
}

type Context = {
  contextActivities?: Record<string, { id: string }[]>
  extensions?: Record<string, unknown>
  [name: string]: unknown
}

export type Statement = {
  id: string
  verb: { id: string; display: { en: string } }
  timestamp: string
  [name: string]: unknown
}

const cmi5 = 'https://w3id.org/xapi/cmi5/context'
/** The verbs that are not ADL's. */
const vocabularies: Record<string, string> = {
  acknowledge: 'http://activitystrea.ms/schema/1.0/',
}

/** Makes the statements of a session. Their order is that of their times, so no two have the same. */
export function statementsOf(launch: Launch, data: LaunchData, now: () => number) {
  let last = 0
  const timestamp = (): string => {
    last = Math.max(now(), last + 1)
    return new Date(last).toISOString()
  }
  const object = { objectType: 'Activity', id: launch.activity }
  const actor: unknown = JSON.parse(launch.actor)

  function say(verb: string, categories: string[], rest: object, extensions = {}): Statement {
    const template = data.contextTemplate ?? {}
    const { category = [], ...others } = template.contextActivities ?? {}
    const all = [...category, ...categories.map((name) => ({ id: `${cmi5}/categories/${name}` }))]
    return {
      id: uuid(),
      actor,
      verb: {
        id: `${vocabularies[verb] ?? 'http://adlnet.gov/expapi/verbs/'}${verb}`,
        display: { en: verb },
      },
      object,
      timestamp: timestamp(),
      ...rest,
      context: {
        ...template,
        registration: launch.registration,
        contextActivities: { ...others, ...(all.length > 0 && { category: all }) },
        extensions: { ...extensions, ...template.extensions },
      },
    }
  }

  const judged = (
    verb: 'passed' | 'failed',
    { scaled }: NonNullable<Report['result']>,
    seconds: number,
  ) =>
    say(
      verb,
      ['cmi5', 'moveon'],
      {
        result: {
          success: verb === 'passed',
          score: { scaled, raw: percent(scaled), min: 0, max: 100 },
          duration: duration(seconds),
        },
      },
      data.masteryScore === undefined
        ? {}
        : { [`${cmi5}/extensions/masteryscore`]: data.masteryScore },
    )

  return {
    initialized: () => say('initialized', ['cmi5'], {}),
    completed: (seconds: number) =>
      say('completed', ['cmi5', 'moveon'], {
        result: { completion: true, duration: duration(seconds) },
      }),
    passed: (result: NonNullable<Report['result']>, seconds: number) =>
      judged('passed', result, seconds),
    failed: (result: NonNullable<Report['result']>, seconds: number) =>
      judged('failed', result, seconds),
    terminated: (seconds: number) =>
      say('terminated', ['cmi5'], { result: { duration: duration(seconds) } }),
    answered: (each: AnsweredQuestion) => say('answered', [], answerIn(each, launch.activity)),
    acknowledged: (id: string) => say('acknowledge', [], guidelineOf(id, launch.activity)),
  }
}

/** Which text was read is its name, as the intranet's record has it. */
const guidelineOf = (id: string, activity: string): object => ({
  object: {
    objectType: 'Activity',
    id: `${activity}/guidelines/${encodeURIComponent(id.slice('guideline:'.length))}`,
    definition: {
      type: 'http://activitystrea.ms/schema/1.0/article',
      name: { en: id },
    },
  },
})

/** A question and its answer, as xAPI tells an interaction. It is not cmi5's own, so it bears no category. */
function answerIn({ question, answer, latency }: AnsweredQuestion, activity: string): object {
  const { type, learner_response, correct_responses, result } = toInteraction(question, answer)
  return {
    object: {
      objectType: 'Activity',
      id: `${activity}/questions/${question.id}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        name: { en: question.stem.en, ...(question.stem.cy && { cy: question.stem.cy }) },
        interactionType: type,
        ...(correct_responses && { correctResponsesPattern: correct_responses }),
      },
    },
    result: {
      response: learner_response ?? '',
      ...(result !== 'neutral' && { success: result === 'correct' }),
      ...(latency !== undefined && { duration: duration(latency) }),
    },
  }
}
