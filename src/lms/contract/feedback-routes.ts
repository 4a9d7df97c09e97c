import { z } from 'zod'
import { feedbackAnswer, feedbackForm } from '#model/wire/feedback.ts'
import { doneForm, listQuery, thanksQuery } from '../http/feedback.ts'
import { type Described, form, json, page } from './described.ts'

const aPage = { type: page, schema: z.string() }

/** What people say of pages. */
export const feedbackRoutes: readonly Described[] = [
  {
    route: 'POST /feedback',
    summary: 'Say what is wrong or missing on a page; without `answer` nobody is told who says it',
    who: 'anyone',
    body: { types: [form], schema: feedbackForm },
    answers: {
      201: { about: 'Kept, for a script that accepts JSON.', type: json, schema: feedbackAnswer },
      303: { about: 'Kept, and to a page that says thank you.' },
      422: { about: 'The form again, with what to do.', ...aPage },
      429: { about: 'The form again, to be sent later.', ...aPage },
    },
    refusals: [
      'cross-site',
      'invalid-body',
      'body-too-large',
      'unknown-page',
      'nothing-said',
      'said-too-much',
      'not-signed-in',
      'too-much-feedback',
      'unknown-type',
    ],
  },
  {
    route: 'GET /feedback/thanks',
    summary: 'Where the form leads without JavaScript',
    who: 'anyone',
    query: thanksQuery,
    answers: { 200: { about: 'The page, with the way back.', ...aPage } },
  },
  {
    route: 'GET /feedback',
    summary: 'What people said of pages, what is to do first',
    who: 'role',
    query: listQuery,
    answers: { 200: { about: 'The page.', ...aPage } },
    refusals: ['not-signed-in', 'not-your-role'],
  },
  {
    route: 'POST /feedback/done',
    summary: 'Mark what somebody said as done',
    who: 'role',
    body: { types: [form], schema: doneForm },
    answers: { 303: { about: 'Done, and back to the list.' } },
    refusals: ['cross-site', 'not-signed-in', 'not-your-role', 'unknown-feedback', 'unknown-type'],
  },
]
