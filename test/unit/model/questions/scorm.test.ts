import { Scorm12API, Scorm2004API } from 'scorm-again'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#model/questions/answer.ts'
import { toInteraction, toInteraction12 } from '#model/questions/interactions.ts'
import type { Question } from '#model/questions/question.ts'
import { documented } from './documented.ts'
import { hostile } from './hostile.ts'

/** Tells an LMS, in the order that SCORM asks for, and says what it refused. */
function refused2004(question: Question, answer: Answer): string[] {
  const api = new Scorm2004API({ logLevel: 5 })
  api.Initialize('')
  const { type, learner_response, correct_responses = [], result } = toInteraction(question, answer)
  return [
    ['id', question.id],
    ['type', type],
    ...correct_responses.map((each, index) => [`correct_responses.${index}.pattern`, each]),
    ...(learner_response === undefined ? [] : [['learner_response', learner_response]]),
    ['result', result],
  ].flatMap(([name, value]) => {
    const said = api.SetValue(`cmi.interactions.0.${name}`, value)
    return said === 'true' && api.GetLastError() === '0'
      ? []
      : [`${name}=${value?.slice(0, 80)}: error ${api.GetLastError()}`]
  })
}

function refused12(question: Question, answer: Answer): string[] {
  const api = new Scorm12API({ logLevel: 5 })
  api.LMSInitialize('')
  const told = toInteraction12(question, answer)
  const { type, student_response, correct_responses = [], result } = told
  return [
    ['id', question.id],
    ['type', type],
    ...correct_responses.map((each, index) => [`correct_responses.${index}.pattern`, each]),
    ...(student_response === undefined ? [] : [['student_response', student_response]]),
    ['result', result],
  ].flatMap(([name, value]) => {
    const said = api.LMSSetValue(`cmi.interactions.0.${name}`, value)
    return said === 'true' && api.LMSGetLastError() === '0'
      ? []
      : [`${name}=${value?.slice(0, 80)}: error ${api.LMSGetLastError()}`]
  })
}

/** What the data model of SCORM 1.2 says of each type, where scorm-again lets everything pass (RTE 3.4.7). */
const grammar12 = {
  'true-false': /^[tf]$/,
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  'fill-in': /^[^\n\r]{1,255}$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  performance: /^[a-z0-9.,]{1,255}$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  likert: /^[a-z0-9]$/,
  numeric: /^-?\d{1,10}(\.\d{1,7})?$/,
}

describe.each(documented)('$type', ({ question, answers }) => {
  const { right = [], wrong = [], partly = [], unscored = [] } = answers
  const tried: Answer[] = [[], ...right, ...wrong, ...unscored, ...partly.map((p) => p.answer)]

  test('is accepted by SCORM 2004 and 1.2 with every answer of the docs, and with none', () => {
    for (const answer of tried) {
      expect({ answer, refused: refused2004(question, answer) }).toEqual({ answer, refused: [] })
      expect({ answer, refused: refused12(question, answer) }).toEqual({ answer, refused: [] })
    }
  })

  test.each(Object.entries(hostile))('is accepted with an answer of %s', (_, answer) => {
    expect(refused2004(question, answer)).toEqual([])
    expect(refused12(question, answer)).toEqual([])
  })

  test('keeps to the grammar of SCORM 1.2, and to 255 characters', () => {
    for (const answer of [...tried, ...Object.values(hostile)]) {
      const { type, student_response, correct_responses = [] } = toInteraction12(question, answer)
      for (const text of [student_response ?? correct_responses[0], ...correct_responses])
        if (text !== undefined) expect(text).toMatch(grammar12[type])
    }
  })

  test('tells the result of a right, a wrong and a half right answer', () => {
    for (const answer of right) {
      expect(toInteraction(question, answer).result).toBe('correct')
      expect(toInteraction12(question, answer).result).toBe('correct')
    }
    for (const answer of wrong) {
      expect(toInteraction(question, answer).result).toBe('incorrect')
      expect(toInteraction12(question, answer).result).toBe('wrong')
    }
    for (const { answer, credit } of partly)
      expect(toInteraction(question, answer).result).toBe(String(credit))
    for (const answer of unscored) expect(toInteraction(question, answer).result).toBe('neutral')
  })
})

test.each([
  ['single', ['b'], 'b', ['b']],
  ['multiple', ['b', 'a'], 'b[,]a', ['a[,]b']],
  ['true-false', ['b'], 'false', ['true']],
  ['image-choice', ['a'], 'a', ['b']],
  [
    'matching',
    ['facebook=families', 'x=press'],
    'facebook[.]families[,]x[.]press',
    ['facebook[.]families[,]x[.]press'],
  ],
  ['ordering', ['post', 'check'], 'post[,]check', ['check[,]post[,]answer']],
  [
    'gap',
    ['role=co-ordinator', 'number=2'],
    '2[,]co-ordinator',
    ['two[,]coordinator', 'dau[,]cydlynydd', '2[,]co-ordinator'],
  ],
  [
    'short-text',
    ['The  press office'],
    'The press office',
    ['the communications team', 'communications', 'y tîm cyfathrebu'],
  ],
  ['numeric', ['7,25 hours'], '7.25', ['7[:]8']],
  [
    'scored-scenario',
    ['rumour=b', 'reply=b'],
    'rumour[.]b[,]reply[.]b',
    ['rumour[.]b[,]reply[.]a'],
  ],
  ['likert', ['d'], 'd', undefined],
])('%s: SCORM 2004 is told %j as "%s"', (type, answer, response, patterns) => {
  const { question } = documented.find((each) => each.type === type)!
  const { learner_response, correct_responses } = toInteraction(question, answer)
  expect({ learner_response, correct_responses }).toEqual({
    learner_response: response,
    correct_responses: patterns,
  })
})

test.each([
  ['true-false', ['b'], 'f', ['t']],
  ['multiple', ['b', 'a'], 'b,a', ['a,b']],
  ['matching', ['facebook=families', 'x=press'], 'a.a,b.c', ['a.a,b.c']],
  ['ordering', ['post', 'check'], 'c,b', ['b,c,a']],
  ['gap', ['role=manager'], ', manager', ['two, coordinator', 'dau, cydlynydd', '2, co-ordinator']],
  ['numeric', ['−7,50'], '-7.5', ['7.5']],
  ['scored-scenario', ['rumour=b', 'reply=a'], 'b.b,a.a', ['b.b,a.a']],
])('%s: SCORM 1.2 is told %j as "%s"', (type, answer, response, patterns) => {
  const { question } = documented.find((each) => each.type === type)!
  const { student_response, correct_responses } = toInteraction12(question, answer)
  expect({ student_response, correct_responses }).toEqual({
    student_response: response,
    correct_responses: patterns,
  })
})

test('a text that is too long for a fill-in is told as a long one, and cut for SCORM 1.2', () => {
  const { question } = documented.find((each) => each.type === 'short-text')!
  const answer = [`${'ysgol '.repeat(60)}🦊`]
  expect(toInteraction(question, answer)).toMatchObject({ type: 'long-fill-in' })
  expect(refused2004(question, answer)).toEqual([])
  expect(toInteraction12(question, answer).student_response).toHaveLength(255)
})

test('the oracles refuse what is not of their grammar', () => {
  const api = new Scorm2004API({ logLevel: 5 })
  api.Initialize('')
  api.SetValue('cmi.interactions.0.id', 'q')
  api.SetValue('cmi.interactions.0.type', 'matching')
  expect(api.SetValue('cmi.interactions.0.learner_response', 'a=x')).toBe('false')
  expect(api.SetValue('cmi.interactions.0.result', 'wrong')).toBe('false')
  const old = new Scorm12API({ logLevel: 5 })
  old.LMSInitialize('')
  old.LMSSetValue('cmi.interactions.0.id', 'q')
  expect(old.LMSSetValue('cmi.interactions.0.type', 'long-fill-in')).toBe('false')
  expect(old.LMSSetValue('cmi.interactions.0.result', 'mostly')).toBe('false')
})
