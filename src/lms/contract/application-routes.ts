import { z } from 'zod'
import { languages } from '#model/localised.ts'
import {
  applicationFaults,
  applicationKnown,
  applicationList,
  applicationView,
} from '#model/wire/application.ts'
import { applicationForm, oneQuery, stepForm } from '../http/applications/asked.ts'
import { type Described, form, json } from './described.ts'

const language = z.object({ language: z.enum(languages).optional() })
const view = { type: json, schema: applicationView }
const faults = {
  about:
    'Something is wrong with the answers: one sentence for each; for a browser, the form again.',
  type: json,
  schema: applicationFaults,
}
const types = [form, json] as const

/** Applying, and deciding. Whoever asks for `text/html` gets the same as pages. */
export const applicationRoutes: readonly Described[] = [
  {
    route: 'GET /applications',
    summary: 'What one has applied for, and what waits for one’s decision',
    who: 'signed-in',
    query: language,
    answers: { 200: { about: 'Both lists.', type: json, schema: applicationList } },
    refusals: ['not-signed-in'],
  },
  {
    route: 'POST /applications',
    summary: 'Apply for a licence or an account',
    who: 'signed-in',
    body: { types, schema: applicationForm },
    answers: {
      200: { about: 'The same form was sent before; nothing has changed.', ...view },
      201: { about: 'It is with the line manager.', ...view },
      303: { about: 'For a browser: to the application.' },
      422: faults,
    },
    refusals: ['invalid-body', 'not-json', 'cross-site', 'not-signed-in'],
  },
  {
    route: 'GET /applications/known',
    summary: 'What a form need not ask',
    who: 'signed-in',
    query: language,
    answers: {
      200: { about: 'The post, and what is known.', type: json, schema: applicationKnown },
    },
    refusals: ['not-signed-in'],
  },
  {
    route: 'GET /applications/:id',
    summary: 'One application, for the applicant, their line manager and the role that decides',
    who: 'signed-in',
    query: oneQuery,
    answers: { 200: { about: 'Where it stands.', ...view } },
    refusals: ['invalid-body', 'not-signed-in', 'unknown-application'],
  },
  {
    route: 'GET /applications/:id/change',
    summary: 'The form of an application that was returned, with its answers',
    who: 'signed-in',
    query: language,
    answers: { 200: { about: 'The page.', type: 'text/html; charset=utf-8' } },
    refusals: ['not-signed-in', 'unknown-application', 'impossible-step'],
  },
  {
    route: 'POST /applications/:id/answers',
    summary: 'Send an application again that was returned',
    who: 'signed-in',
    body: { types, schema: applicationForm.partial({ kind: true }) },
    answers: {
      200: { about: 'Nothing has changed.', ...view },
      201: { about: 'It is with the line manager again.', ...view },
      303: { about: 'For a browser: to the application.' },
      422: faults,
    },
    refusals: [
      'invalid-body',
      'not-json',
      'cross-site',
      'not-signed-in',
      'unknown-application',
      'impossible-step',
    ],
  },
  {
    route: 'POST /applications/:id/steps',
    summary: 'Agree, approve, return or refuse; or, as the applicant, withdraw',
    who: 'signed-in',
    body: { types, schema: stepForm },
    answers: {
      200: { about: 'The step is taken.', ...view },
      303: { about: 'For a browser: to the application.' },
      422: faults,
    },
    refusals: [
      'invalid-body',
      'not-json',
      'cross-site',
      'not-signed-in',
      'unknown-application',
      'already-decided',
      'impossible-step',
    ],
  },
]
