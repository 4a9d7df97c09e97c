import { z } from 'zod'
import { type Described, form, json, page } from './described.ts'

const back = z
  .string()
  .optional()
  .describe('Where to go afterwards: a path of this site; home for anything else.')

const language = z.enum(['en', 'cy']).optional()

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
    route: 'POST /sign-in/pin',
    summary: 'Sign in with an identifier and a PIN',
    who: 'anyone',
    body: {
      types: [form],
      schema: z.object({ back, identifier: z.string().optional(), pin: z.string().optional() }),
    },
    answers: {
      200: { about: 'The PIN was the champion’s: a page to choose one of their own.', type: page },
      303: { about: 'Signed in: a cookie, and back.' },
      422: { about: 'They do not belong together, or must wait; the page again.', type: page },
    },
    refusals: ['cross-site', 'too-many-tries', 'has-left', 'unknown-route'],
  },
  {
    route: 'GET /sign-in/new-pin',
    summary: 'The page to replace a PIN on',
    who: 'anyone',
    query: z.object({ back }),
    answers: { 200: { about: 'The page.', type: page } },
    refusals: ['unknown-route'],
  },
  {
    route: 'POST /sign-in/new-pin',
    summary: 'Replace a PIN by one of their own, and sign in',
    who: 'anyone',
    body: {
      types: [form],
      schema: z.object({
        back,
        identifier: z.string().optional(),
        pin: z.string().optional(),
        new: z.string().optional(),
        again: z.string().optional(),
      }),
    },
    answers: {
      303: { about: 'Signed in: a cookie, and back.' },
      422: { about: 'The page again, with what to do.', type: page },
    },
    refusals: ['cross-site', 'too-many-tries', 'has-left', 'unknown-route'],
  },
  {
    route: 'GET /pins',
    summary: 'Who has a PIN',
    who: 'role',
    query: z.object({ language }),
    answers: { 200: { about: 'The page.', type: page } },
    refusals: ['not-signed-in', 'not-your-role', 'unknown-route'],
  },
  {
    route: 'POST /pins',
    summary: 'Give somebody without an account a PIN',
    who: 'role',
    body: {
      types: [form],
      schema: z.object({ identifier: z.string(), name: z.string(), language }),
    },
    answers: {
      200: { about: 'The page, with the PIN on it this once.', type: page },
      422: { about: 'The page again, with what to do.', type: page },
    },
    refusals: ['cross-site', 'not-signed-in', 'not-your-role', 'unknown-route'],
  },
  {
    route: 'POST /pins/revoke',
    summary: 'Take a PIN back, and end what it signed in',
    who: 'role',
    body: { types: [form], schema: z.object({ identifier: z.string(), language }) },
    answers: { 303: { about: 'Revoked, and back to the page.' } },
    refusals: [
      'cross-site',
      'not-signed-in',
      'not-your-role',
      'unknown-identifier',
      'unknown-route',
    ],
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
