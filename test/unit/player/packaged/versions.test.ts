import { describe, expect, test } from 'vitest'
import type { Report } from '#player/packaged/lms.ts'
import type { Runtime } from '#player/packaged/scorm/runtime.ts'
import type { Version } from '#player/packaged/scorm/session.ts'
import { version12 } from '#player/packaged/scorm/version12.ts'
import { version2004 } from '#player/packaged/scorm/version2004.ts'
import { aReport, failed, passed, question } from './samples.ts'

/** What an LMS that has `values` would be told. */
function told(version: Version, report: Report, values: Record<string, string> = {}) {
  const runtime = { get: (element: string) => values[element] ?? '' } as Runtime
  return Object.fromEntries(
    version
      .speaker(runtime)(report)
      .map(({ element, value }) => [element, value]),
  )
}

const answers = [
  { question, answer: ['b'], test: 1, at: new Date('2026-11-22T10:00:00Z'), latency: 12.5 },
]

describe('SCORM 1.2', () => {
  test('a learner on the way is incomplete, without a score', () => {
    expect(told(version12, aReport())).toMatchObject({
      'cmi.core.lesson_location': 'replies',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.session_time': '0000:01:05.50',
      'cmi.core.exit': 'suspend',
      'cmi.objectives.0.id': 'voice',
      'cmi.objectives.0.status': 'completed',
      'cmi.objectives.1.status': 'not attempted',
    })
    expect(told(version12, aReport())).not.toHaveProperty('cmi.core.score.raw')
  })

  test('who read every lesson and failed is failed, not completed', () => {
    expect(told(version12, aReport({ progress: 2 / 3, result: failed }))).toMatchObject({
      'cmi.core.lesson_status': 'failed',
      'cmi.core.score.raw': '50',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
    })
  })

  test('a pass with lessons left to read is incomplete, and keeps its score to itself', () => {
    const values = told(version12, aReport({ progress: 2 / 3, result: passed }))
    expect(values['cmi.core.lesson_status']).toBe('incomplete')
    expect(values).not.toHaveProperty('cmi.core.score.raw')
  })

  test('a pass with every lesson read is passed, and left normally', () => {
    const done = aReport({ progress: 1, completed: true, result: passed })
    expect(told(version12, done)).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '83.33',
      'cmi.core.exit': '',
    })
  })

  test('a pass that the LMS has recorded is not taken back by somebody who looks in again', () => {
    const values = told(version12, aReport({ result: failed }), {
      'cmi.core.lesson_status': 'passed',
    })
    expect(values).not.toHaveProperty('cmi.core.lesson_status')
    expect(values).not.toHaveProperty('cmi.core.score.raw')
  })

  test('an answer goes after those that the LMS has, with its key, result and latency', () => {
    const values = told(version12, aReport({ answers, result: failed }), {
      'cmi.interactions._count': '12',
    })
    expect(values).toMatchObject({
      'cmi.interactions.12.id': 'q-hours',
      'cmi.interactions.12.objectives.0.id': 'replies',
      'cmi.interactions.12.type': 'choice',
      'cmi.interactions.12.correct_responses.0.pattern': 'a',
      'cmi.interactions.12.student_response': 'b',
      'cmi.interactions.12.result': 'wrong',
      'cmi.interactions.12.latency': '0000:00:12.50',
    })
  })

  test('the mastery score of the LMS counts, not one that is no per cent', () => {
    const passMark = (score: string) => version12.passMark({ get: () => score } as never)
    expect([passMark('70'), passMark(''), passMark('700')]).toEqual([70, undefined, undefined])
  })
})

describe('SCORM 2004', () => {
  test('completion and success are told apart', () => {
    expect(told(version2004, aReport({ progress: 2 / 3, result: failed }))).toMatchObject({
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'failed',
      'cmi.progress_measure': '0.6666667',
      'cmi.score.scaled': '0.5',
      'cmi.score.raw': '50',
      'cmi.session_time': 'PT1M5.5S',
      'cmi.exit': 'suspend',
    })
  })

  test('a pass with every lesson read is completed and passed, and left normally', () => {
    const done = aReport({ progress: 1, completed: true, result: passed })
    expect(told(version2004, done)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '1',
      'cmi.exit': 'normal',
    })
  })

  test('a pass that the LMS has is neither failed nor taken back', () => {
    const values = told(version2004, aReport({ result: failed }), {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
    })
    expect(values).not.toHaveProperty('cmi.completion_status')
    expect(values).not.toHaveProperty('cmi.success_status')
  })

  test('an objective keeps the row that the LMS has it in', () => {
    const values = told(version2004, aReport(), {
      'cmi.objectives._count': '1',
      'cmi.objectives.0.id': 'replies',
    })
    expect(values).toMatchObject({
      'cmi.objectives.0.id': 'replies',
      'cmi.objectives.1.id': 'voice',
    })
  })

  test('an answer says when it was given, with the zone', () => {
    expect(told(version2004, aReport({ answers }))).toMatchObject({
      'cmi.interactions.0.learner_response': 'b',
      'cmi.interactions.0.result': 'incorrect',
      'cmi.interactions.0.timestamp': '2026-11-22T10:00:00.0Z',
      'cmi.interactions.0.latency': 'PT12.5S',
    })
  })

  test('no request for navigation is made: where to go next is for the learner and the LMS', () => {
    const done = aReport({ progress: 1, completed: true, result: passed })
    expect(told(version2004, done)).not.toHaveProperty('adl.nav.request')
  })
})
