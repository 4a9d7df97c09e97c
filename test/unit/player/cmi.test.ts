import { Scorm2004API } from 'scorm-again'
import { expect, test } from 'vitest'
import { commit } from '#model/wire/commit.ts'
import { record } from '#player/journal/entry.ts'
import { duration } from '#player/progress/cmi.ts'
import type { Step } from '#player/progress/step.ts'
import { aSession, aState, moment, outline } from './samples.ts'

const state = aState({
  location: 'voice',
  seen: ['why', 'voice'],
  choices: { 'angry-resident': 'reply' },
  test: '00000000-0000-4000-8000-00000000000a',
  answers: { 'q-own-views': ['a', 'c'], 'q-share': ['true'], 'q-left': [] },
})
const questions = [
  { id: 'q-own-views', type: 'multiple' },
  { id: 'q-share', type: 'true-false' },
  { id: 'q-left', type: 'single' },
] as const
const test1 = '00000000-0000-4000-8000-00000000000a'
const steps = {
  went: { kind: 'went', to: 'replies' },
  saw: { kind: 'saw', item: 'replies' },
  chose: { kind: 'chose', scenario: 'rumour', choice: 'check' },
  wrote: { kind: 'wrote', block: 'first-reply', text: 'Thank you for telling us.' },
  answered: { kind: 'answered', test: test1, question: 'q-left', chosen: ['b'] },
  'handed-in': { kind: 'handed-in', test: test1, questions: [...questions] },
  undid: { kind: 'undid', item: 'replies' },
  renewed: { kind: 'renewed' },
  left: { kind: 'left' },
  // What a package says comes as it was said, so there is nothing to derive.
} satisfies Record<Exclude<Step['kind'], 'imported'>, Step>

const entryFor = (step: Step, assessed = true) =>
  record({ session: aSession(), state }, step, { ...outline, assessed }, moment(1, 3725)).entry

/** `{ objectives: [{ id: 'x' }] }` → `[['cmi.objectives.0.id', 'x']]`, in the order in which SCORM must be told. */
function elements(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  const pairs = Array.isArray(value)
    ? value.map((each, index): [string, unknown] => [String(index), each])
    : Object.entries(value)
  return pairs.flatMap(([key, each]) => elements(each, `${path}.${key}`))
}

for (const [kind, step] of Object.entries(steps))
  test(`SCORM 2004 accepts every element of an entry for "${kind}"`, () => {
    const api = new Scorm2004API({ logLevel: 5 })
    expect(api.Initialize('')).toBe('true')
    const told = elements(entryFor(step).commit.cmi, 'cmi')
    expect(told.length).toBeGreaterThan(8)
    for (const [element, value] of told) {
      const accepted = api.SetValue(element, value)
      expect(`${element}=${value}: ${accepted} ${api.GetLastError()}`).toBe(
        `${element}=${value}: true 0`,
      )
    }
  })

test('the oracle refuses what SCORM 2004 refuses', () => {
  const api = new Scorm2004API({ logLevel: 5 })
  api.Initialize('')
  expect(api.SetValue('cmi.completion_status', 'done')).toBe('false')
  expect(api.SetValue('cmi.session_time', '3725')).toBe('false')
})

test('every entry is a commit that the endpoint takes', () => {
  for (const step of Object.values(steps)) {
    const parsed = commit.safeParse(entryFor(step).commit)
    expect(parsed.error?.issues ?? []).toEqual([])
  }
})

test('handing in sends the chosen options, and none for a question that was left out', () => {
  const { commit: sent } = entryFor(steps['handed-in'])
  expect(sent.submits).toBe(test1)
  expect(sent.cmi.interactions?.map((each) => [each.id, each.type, each.learner_response])).toEqual(
    [
      ['q-own-views', 'choice', 'a[,]c'],
      ['q-share', 'true-false', 'true'],
      ['q-left', 'choice', undefined],
    ],
  )
})

test('seeing every lesson completes a course without a test, and not one with a test', () => {
  expect(entryFor(steps.saw, false).commit.cmi.completion_status).toBe('completed')
  expect(entryFor(steps.saw, true).commit.cmi.completion_status).toBe('incomplete')
  expect(entryFor(steps.went, false).commit.cmi.completion_status).toBe('incomplete')
})

test('lessons that the course no longer has are not reported', () => {
  const gone = { ...state, seen: ['removed', 'why'] }
  const { entry } = record({ session: aSession(), state: gone }, steps.left, outline, moment(1))
  expect(entry.commit.cmi.objectives?.map((each) => each.id)).toEqual(['why'])
  expect(entry.commit.cmi.progress_measure).toBeCloseTo(1 / 3)
})

test('a length of time is written as ISO 8601 has it', () => {
  expect([0, 59.6, 3725, 7200].map(duration)).toEqual(['PT0S', 'PT1M', 'PT1H2M5S', 'PT2H'])
})
