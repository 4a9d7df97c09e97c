import { expect, test } from 'vitest'
import type { Attempt } from '#lms/attempts/attempt.ts'
import { outlines } from '#lms/attempts/outline.ts'
import { receive } from '#lms/attempts/receive.ts'
import { identifierOf } from '#lms/forward/identifier.ts'
import type { Statement } from '#lms/forward/statement.ts'
import { statementsOf } from '#lms/forward/tell.ts'
import { verbs } from '#lms/forward/vocabulary.ts'
import type { Records, Registration } from '#lms/store/store.ts'
import type { OpenTest, Test } from '#lms/tests/test.ts'
import type { ImportedCourse } from '#model/imported.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import { induction, licence, reading } from '../../../endpoint/support/site.ts'
import { wrongIn } from '../../../support/xapi/rules.ts'

const naming = { address: 'https://social.onnen.example', platform: 'Social media' }
const safety = {
  id: 'safety',
  items: [{ id: 'sco 1', title: 'One', launch: {}, children: [] }],
} as unknown as ImportedCourse
const known = outlines({ courses: [reading, licence], induction, imported: [safety] })

const registrationFor = (course: string, number = 1): Registration => ({
  number,
  id: `7d0c9fd4-0000-4000-8000-00000000000${number}`,
  token_hash: '',
  learner: 'k3y',
  course,
  device: '7d0c9fd4-0000-4000-8000-0000000000dd',
  created: '2026-11-22T09:00:00.000Z',
  expires: '2026-12-22T09:00:00.000Z',
  basis_version: 0,
})

/** One learner's record, as commits change it; answers what each of them tells. */
function learner(course: string, tests: Test[] = []) {
  const attempts = new Map<string, Attempt>()
  const taken = [...tests]
  let sequence = 0
  return function commit(
    cmi: Cmi,
    rest: { final?: boolean; submits?: string; sco?: string; session?: number } = {},
  ): Statement[] {
    sequence++
    const registration = registrationFor(course, rest.session ?? 1)
    const records: Records = { attempts: new Map(attempts), tests: [...taken] }
    const sent = {
      id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
      token: '',
      sco: rest.sco ?? 'course',
      sequence: rest.session ? 1 : sequence,
      final: rest.final ?? false,
      language: 'cy' as const,
      at: '2026-11-22T09:30:00Z',
      ...(rest.submits && { submits: rest.submits }),
      cmi,
    }
    const received = `2026-11-22T10:00:0${sequence}.000Z`
    const decided = receive(
      { registration, commit: sent, received },
      known.get(course)!,
      known,
      records,
    )
    for (const attempt of decided.attempts ?? []) attempts.set(attempt.course, attempt)
    taken.splice(0, taken.length, ...(decided.tests?.length ? decided.tests : taken))
    const cause = { id: sent.id, registration, language: sent.language, at: received, commit: sent }
    const told = statementsOf(cause, records, decided, known, naming)
    expect(statementsOf(cause, records, decided, known, naming)).toEqual(told)
    expect(told.flatMap(wrongIn)).toEqual([])
    return told
  }
}

const seen = (...ids: string[]): Cmi => ({
  objectives: ids.map((id) => ({ id, completion_status: 'completed' as const })),
})
const nameOf = (statement: Statement) =>
  Object.entries(verbs).find(([, id]) => id === statement.verb.id)![0]
const brief = (told: Statement[]) =>
  told.map((each) => `${nameOf(each)} ${each.object.id.replace(naming.address, '')}`)

test('an identifier is the UUID of version 5 that RFC 9562 gives as its example', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  expect(identifierOf(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('the first commit tells that the course began; lessons are told once, and the last completes it and a task of the induction', () => {
  const commit = learner(reading.id)
  expect(brief(commit(seen('why')))).toEqual([
    'initialized /learn/know-the-rules/',
    'experienced /learn/know-the-rules/steps/why',
  ])
  expect(brief(commit(seen('why')))).toEqual([])
  expect(brief(commit(seen('why', 'how')))).toEqual([
    'experienced /learn/know-the-rules/steps/how',
    'completed /learn/know-the-rules/',
    'completed /induction/steps/take-the-course',
  ])
})

test('leaving before the end is told as paused and left, with the time spent; another session as resumed', () => {
  const commit = learner(reading.id)
  commit(seen('why'))
  const told = commit({ ...seen('why'), exit: 'suspend', session_time: 'PT2M5S' }, { final: true })
  expect(brief(told)).toEqual([
    'suspended /learn/know-the-rules/',
    'terminated /learn/know-the-rules/',
  ])
  expect(told[1]?.result).toEqual({ duration: 'PT2M5S', completion: false })
  expect(brief(commit(seen('why'), { session: 2 }))).toEqual([
    'initialized /learn/know-the-rules/',
    'resumed /learn/know-the-rules/',
  ])
})

const openTest: OpenTest = {
  id: '7d0c9fd4-0000-4000-8000-00000000aaaa',
  learner: 'k3y',
  course: licence.id,
  number: 1,
  pass_mark: 80,
  drawn: licence.questions.slice(0, 2),
  state: 'open',
}
const answers = (...chosen: string[]): Cmi => ({
  interactions: openTest.drawn.map(({ id }, index) => ({
    id,
    type: 'choice',
    learner_response: chosen[index] ?? '',
  })),
})

test('a test tells each answer and what came of it, and not the key', () => {
  const commit = learner(licence.id, [openTest])
  const told = commit(answers('a', 'b'), { submits: openTest.id })
  expect(brief(told)).toEqual([
    'initialized /learn/licence-to-post/',
    'responded /learn/licence-to-post/questions/first-person',
    'responded /learn/licence-to-post/questions/plain-words',
    'failed /learn/licence-to-post/',
  ])
  expect(told.slice(1, 3).map(({ result }) => result)).toEqual([
    { response: 'a', success: true },
    { response: 'b', success: false },
  ])
  expect(told[3]?.result).toEqual({
    success: false,
    score: { scaled: 0.5, raw: 1, min: 0, max: 2 },
    extensions: { [`${naming.address}/xapi/extensions/test`]: 1 },
  })
  expect(JSON.stringify(told)).not.toContain('correctResponsesPattern')
})

test('a pass that completes a licence tells until when it is valid', () => {
  const commit = learner(licence.id, [openTest])
  commit(seen('voice', 'consent'))
  const told = commit(
    { ...seen('voice', 'consent'), ...answers('a', 'a') },
    { submits: openTest.id },
  )
  expect(brief(told).slice(2)).toEqual([
    'passed /learn/licence-to-post/',
    'completed /learn/licence-to-post/',
  ])
  const valid = { [`${naming.address}/xapi/extensions/valid-until`]: '2027-11-22' }
  expect(told[2]?.result?.extensions).toMatchObject(valid)
  expect(told[3]?.result?.extensions).toEqual(valid)
})

test('a part of an imported package is told as it says of itself, its answers when the visit ends', () => {
  const commit = learner(safety.id)
  const cmi: Cmi = {
    completion_status: 'incomplete',
    score: { raw: 40, min: 0, max: 50 },
    interactions: [{ id: 'q/1', type: 'true-false', learner_response: 'true', result: 'wrong' }],
  }
  expect(brief(commit(cmi, { sco: 'sco 1' }))).toEqual([
    'initialized /learn/safety/',
    'scored /learn/safety/steps/sco%201',
  ])
  const told = commit(
    { ...cmi, completion_status: 'completed', success_status: 'passed', session_time: 'PT9S' },
    { sco: 'sco 1', final: true },
  )
  expect(brief(told)).toEqual([
    'responded /learn/safety/steps/sco%201/interactions/q%2F1',
    'passed /learn/safety/steps/sco%201',
    'completed /learn/safety/steps/sco%201',
    'terminated /learn/safety/steps/sco%201',
    'passed /learn/safety/',
    'completed /learn/safety/',
  ])
  expect(told[1]?.result?.score).toEqual({ scaled: 0.8, raw: 40, min: 0, max: 50 })
})

test('a statement says who by a random key alone, in which session, language, course version and place', () => {
  const [first] = learner(reading.id)(seen('why'))
  expect(first).toEqual({
    id: identifierOf('00000000-0000-4000-8000-000000000001', '0'),
    actor: {
      objectType: 'Agent',
      account: { homePage: 'https://social.onnen.example/', name: 'k3y' },
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/initialized',
      display: { en: 'started', cy: 'dechrau' },
    },
    object: {
      objectType: 'Activity',
      id: 'https://social.onnen.example/learn/know-the-rules/',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/course',
        name: { en: 'Know the rules' },
        description: { en: 'Know them.' },
      },
    },
    context: {
      registration: '7d0c9fd4-0000-4000-8000-000000000001',
      contextActivities: {
        grouping: [
          { objectType: 'Activity', id: 'https://social.onnen.example/learn/know-the-rules/' },
          {
            objectType: 'Activity',
            id: 'https://social.onnen.example/learn/know-the-rules/attempts/7d0c9fd4-0000-4000-8000-000000000001',
            definition: { type: 'http://adlnet.gov/expapi/activities/attempt' },
          },
        ],
        category: [
          {
            objectType: 'Activity',
            id: 'http://adlnet.gov/xapi/profile/scorm',
            definition: { type: 'http://adlnet.gov/expapi/activities/profile' },
          },
        ],
      },
      revision: 'one',
      platform: 'Social media',
      language: 'cy',
    },
    timestamp: '2026-11-22T10:00:01.000Z',
  })
})
