import { z } from 'zod'
import { reportQuery } from '../http/reports/asked.ts'
import { type Described, page } from './described.ts'

/** Reports on training. */
export const reportRoutes: readonly Described[] = [
  {
    route: 'GET /reports',
    summary: 'The reports that one may see',
    who: 'role',
    query: reportQuery.pick({ language: true }),
    answers: { 200: { about: 'The page.', type: page, schema: z.string() } },
    refusals: ['not-signed-in', 'not-your-role'],
  },
  {
    route: 'GET /reports/:name',
    summary: 'One report: `courses` is a page, `courses.csv` and `courses.json` are for programs',
    who: 'role',
    query: reportQuery,
    answers: {
      200: {
        about:
          'The report; numbers that tell of single people are left out for who may not see them.',
      },
      422: { about: 'A day of the query is no day; the page again, with what to do.' },
    },
    refusals: ['not-signed-in', 'not-your-role', 'unknown-learner'],
  },
]
