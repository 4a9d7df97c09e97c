/** The LMS of our tests refuses what cmi5 forbids: else it would prove nothing. */
import { expect, test } from 'vitest'
import { brokenRules, type Statement } from '../../support/lms/rules.ts'

const cmi5 = 'https://w3id.org/xapi/cmi5/context'
const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'samir' } }
const launched = {
  registration: '7d0c9fd4-0000-4000-8000-000000000001',
  actor,
  activity: 'https://lms.example/activities/1',
  session: 'one',
  masteryScore: 0.8,
  launchMode: 'Normal',
}

let made = 0
function said(
  verb: string,
  result?: Statement['result'],
  rest: Partial<Statement> = {},
): Statement {
  made++
  const judges = result?.success !== undefined || result?.completion !== undefined
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: launched.activity },
    timestamp: new Date(Date.UTC(2026, 10, 22, 9, 0, made)).toISOString(),
    ...(result && { result }),
    ...rest,
    context: {
      registration: launched.registration,
      contextActivities: {
        grouping: [{ id: 'https://example.org/publisher#au' }],
        category: [
          { id: `${cmi5}/categories/cmi5` },
          ...(judges ? [{ id: `${cmi5}/categories/moveon` }] : []),
        ],
      },
      extensions: {
        [`${cmi5}/extensions/sessionid`]: 'one',
        ...(result?.score && { [`${cmi5}/extensions/masteryscore`]: '0.8' }),
      },
      ...rest.context,
    },
  }
}

const duration = 'PT1M'
const begun = () => said('initialized')
const ended = () => said('terminated', { duration })
const passed = (scaled = 0.9) => said('passed', { success: true, duration, score: { scaled } })
const failed = (scaled = 0.4) => said('failed', { success: false, duration, score: { scaled } })
const completed = () => said('completed', { completion: true, duration })
const contextWith = (change: (context: Statement['context']) => void): Partial<Statement> => {
  const { context } = said('initialized')
  change(context)
  return { context }
}

test('a session that keeps to the rules breaks none', () => {
  expect(brokenRules([], [begun(), passed(), completed(), ended()], launched)).toEqual([])
  expect(brokenRules([], [begun(), failed(), ended()], launched)).toEqual([])
})

test.each<[string, () => Statement[]]>([
  ['before "initialized"', () => [completed()]],
  ['after "terminated"', () => [begun(), ended(), completed()]],
  ['twice in a session', () => [begun(), begun()]],
  ['a second judgement in a session', () => [begun(), failed(), passed()]],
  ['twice in a registration', () => [begun(), completed(), completed()]],
  ['below the mastery score', () => [begun(), passed(0.7)]],
  ['at the mastery score', () => [begun(), failed(0.8)]],
  ['no duration', () => [begun(), said('terminated')]],
  ['no duration', () => [begun(), said('completed', { completion: true })]],
  [
    'wrong in moveOn',
    () =>
      [begun(), said('terminated', { duration, completion: true })].map((each) => ({
        ...each,
        context: {
          ...each.context,
          contextActivities: {
            ...each.context.contextActivities,
            category: [{ id: `${cmi5}/categories/cmi5` }],
          },
        },
      })),
  ],
  [
    'another actor',
    () => [said('initialized', undefined, { actor: { mbox: 'mailto:a@b.example' } })],
  ],
  [
    'about another activity',
    () => [said('initialized', undefined, { object: { id: 'https://a.example' } })],
  ],
  [
    'another registration',
    () => [
      said(
        'initialized',
        undefined,
        contextWith((context) => {
          context.registration = 'other'
        }),
      ),
    ],
  ],
  [
    'another session',
    () => [
      said(
        'initialized',
        undefined,
        contextWith((context) => {
          context.extensions = { [`${cmi5}/extensions/sessionid`]: 'two' }
        }),
      ),
    ],
  ],
  [
    'the context template is not in it',
    () => [
      said(
        'initialized',
        undefined,
        contextWith((context) => {
          context.contextActivities.grouping = []
        }),
      ),
    ],
  ],
  ['its id is no UUID', () => [said('initialized', undefined, { id: 'one' })]],
  [
    'its time is not in UTC',
    () => [said('initialized', undefined, { timestamp: '2026-11-22T10:00:00+01:00' })],
  ],
])('refused: %s', (rule, session) => {
  expect(brokenRules([], session(), launched).join('\n')).toContain(rule)
})

test('in a session that only looks, nothing but its beginning and end is said', () => {
  const looking = { ...launched, launchMode: 'Review' }
  expect(brokenRules([], [begun(), completed()], looking)).toEqual([
    'completed: not while looking only',
  ])
})

test('a repeat of the same statement is no second one', () => {
  const once = begun()
  expect(brokenRules([once], [once], launched)).toEqual([])
})
