import { z } from 'zod'
import { type Described, form, json, page } from './described.ts'

const back = z
  .string()
  .optional()
  .describe('Where to go afterwards: a path of this site; home for anything else.')

/** Plain forms, which work without JavaScript. */
export const signInRoutes: readonly Described[] = [
  {
    route: 'GET /sign-in',
    summary: 'The page to sign in on',
    who: 'anyone',
    query: z.object({ back }),
    answers: {
      200: { about: 'The page.', type: page },
      404: { about: 'Nobody has set up how to sign in.', type: page },
    },
  },
  {
    route: 'POST /sign-in',
    summary: 'Choose one of the people of the development sign-in',
    who: 'anyone',
    body: { types: [form], schema: z.object({ back, person: z.string().optional() }) },
    answers: {
      303: { about: 'Signed in: a cookie, and back.' },
      404: { about: 'Nobody has set up how to sign in.', type: page },
      422: { about: 'There is no such person; the page again, with what to do.', type: page },
    },
    refusals: ['cross-site', 'unknown-type'],
  },
  {
    route: 'GET /sign-in/provider',
    summary: 'Go to the OpenID provider',
    who: 'anyone',
    query: z.object({ back }),
    answers: {
      302: { about: 'To the provider.' },
      503: { about: 'It does not answer; a page that says so.', type: page },
    },
    refusals: ['unknown-route'],
  },
  {
    route: 'GET /sign-in/callback',
    summary: 'Come back from the OpenID provider',
    who: 'anyone',
    query: z.object({ code: z.string().optional(), state: z.string().optional() }),
    answers: {
      302: { about: 'Signed in: a cookie, and back.' },
      400: { about: 'This browser did not begin it, or too long ago; a page.', type: page },
      403: { about: 'It was cancelled; a page.', type: page },
      502: { about: 'The answer is not accepted; a page.', type: page },
      503: { about: 'The provider does not answer; a page.', type: page },
    },
    refusals: ['unknown-route'],
  },
  {
    route: 'POST /sign-out',
    summary: 'End the session',
    who: 'anyone',
    body: { types: [form, json], schema: z.object({ back }) },
    answers: {
      200: { about: 'Signed out here; the page leads on to the provider.', type: page },
      204: { about: 'For a script that accepts JSON.' },
      303: { about: 'Signed out, and back.' },
    },
    refusals: ['cross-site'],
  },
]
