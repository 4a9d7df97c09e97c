import { z } from 'zod'
import {
  attemptList,
  attemptView,
  commitAnswer,
  commitBatchAnswer,
  registration,
} from '#model/wire/answers.ts'
import { registrationRequest, testRequest } from '#model/wire/attempt.ts'
import { commit, mostCommits } from '#model/wire/commit.ts'
import { type Described, json } from './described.ts'

/** What is recorded of a learner, and what they read of it. */
export const recordRoutes: readonly Described[] = [
  {
    route: 'POST /registrations',
    summary: 'Start a device session for one course, or for the induction',
    who: 'signed-in',
    body: { types: [json], schema: registrationRequest },
    answers: { 201: { about: 'A token, and where to resume.', type: json, schema: registration } },
    refusals: ['invalid-body', 'not-json', 'cross-site', 'not-signed-in', 'unknown-course'],
  },
  {
    route: 'POST /commits',
    summary: 'Deliver one commit or a batch; durable once answered',
    who: 'token',
    body: {
      types: [json, 'text/plain'],
      schema: z.union([
        commit,
        z.strictObject({ commits: z.array(commit).min(1).max(mostCommits) }),
      ]),
    },
    answers: {
      200: {
        about: 'The outcome; for a batch, one for each commit, in its order.',
        type: json,
        schema: z.union([commitAnswer, commitBatchAnswer]),
      },
    },
    refusals: [
      'invalid-body',
      'not-json',
      'cross-site',
      'unknown-token',
      'token-expired',
      'unknown-course',
      'unknown-sco',
      'id-in-use',
    ],
  },
  {
    route: 'GET /attempts',
    summary: 'Everything that the learner has started',
    who: 'signed-in',
    answers: { 200: { about: 'Their own record.', type: json, schema: attemptList } },
    refusals: ['not-signed-in'],
  },
  {
    route: 'GET /attempts/:course',
    summary: "The learner's own record of one course",
    who: 'signed-in',
    answers: { 200: { about: 'Their own record.', type: json, schema: attemptView } },
    refusals: ['not-signed-in', 'unknown-course'],
  },
  {
    route: 'POST /tests',
    summary: 'Draw the next test after a failed one',
    who: 'signed-in',
    body: { types: [json], schema: testRequest },
    answers: {
      200: { about: 'The record; its last test is open.', type: json, schema: attemptView },
    },
    refusals: [
      'invalid-body',
      'not-json',
      'cross-site',
      'not-signed-in',
      'unknown-course',
      'already-passed',
      'no-test',
      'no-attempts-left',
    ],
  },
]
