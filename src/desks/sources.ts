import type { Source } from './source.ts'
import { accounts } from './sources/accounts.ts'
import { applications } from './sources/applications.ts'
import { catalogue } from './sources/catalogue.ts'
import { copies } from './sources/copies.ts'
import { coverage } from './sources/coverage.ts'
import { elections } from './sources/elections.ts'
import { findings } from './sources/findings.ts'
import { headcount } from './sources/headcount.ts'
import { licences } from './sources/licences.ts'
import { meetings } from './sources/meetings.ts'
import { passes } from './sources/passes.ts'
import { proposed } from './sources/proposed.ts'
import { referral } from './sources/referral.ts'
import { reviewSheet } from './sources/review-sheet.ts'
import { reviews } from './sources/reviews.ts'
import { setup } from './sources/setup.ts'
import { software } from './sources/software.ts'
import { vacancies } from './sources/vacancies.ts'

/**
 * Everything that puts matters on desks, from content; of equal urgency and day, what stands first here is told first.
 * To add one: a file beside these and a line here.
 */
export const sources = {
  accounts,
  applications,
  licences,
  passes,
  elections,
  vacancies,
  referral,
  reviews,
  reviewSheet,
  copies,
  software,
  proposed,
  headcount,
  coverage,
  catalogue,
  meetings,
  setup,
  findings,
} satisfies Record<string, Source>
