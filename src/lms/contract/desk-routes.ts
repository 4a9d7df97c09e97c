import { z } from 'zod'
import { accountsQuery, deskQuery } from '../http/desks/routes.ts'
import { type Described, page } from './described.ts'

const abouts = { '': '', '.csv': ', as CSV', '.json': ', as JSON' }

/** What needs a role's attention today. */
export const deskRoutes: readonly Described[] = [
  {
    route: 'GET /desks',
    summary: 'The desks that one may open',
    who: 'role',
    query: deskQuery.pick({ language: true }),
    answers: {
      200: { about: 'The page.', type: page, schema: z.string() },
      302: { about: 'To the desk, for who has one.' },
    },
    refusals: ['not-signed-in', 'not-your-role'],
  },
  {
    route: 'GET /desks/:name',
    summary:
      'What needs a role’s attention today: `champion`, `coordinator` and `technician` are pages for a browser and JSON for programs, `champion.json` is JSON and `champion.ics` a calendar',
    who: 'role',
    query: deskQuery,
    answers: {
      200: {
        about:
          'The desk: what the last build kept of it, and what is on record now, the most urgent first.',
      },
    },
    refusals: ['not-signed-in', 'not-your-role'],
  },
  ...(['', '.csv', '.json'] as const).map(
    (ending): Described => ({
      route: `GET /desks/coordinator/accounts${ending}`,
      summary: `How every account stands, with what only the roles may know${abouts[ending]}`,
      who: 'role',
      query: accountsQuery,
      answers: {
        200: { about: 'The report of the last build.' },
        404: { about: 'No build has kept one.', type: page, schema: z.string() },
      },
      refusals: ['not-signed-in', 'not-your-role'],
    }),
  ),
]
