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
    route: 'POST /sign-out',
    summary: 'End the session',
    who: 'anyone',
    body: { types: [form, json], schema: z.object({ back }) },
    answers: {
      204: { about: 'For a script that accepts JSON.' },
      303: { about: 'Signed out, and back.' },
    },
    refusals: ['cross-site'],
  },
]
