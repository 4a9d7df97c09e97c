import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { accountsElsewhere, accountsInTheWay } from './accounts.ts'
import { duplicateIds } from './duplicates.ts'
import { headcountFaults } from './headcount.ts'
import { moderationOfNothing } from './moderation.ts'
import { unknownReferences } from './references.ts'
import { referralFaults } from './referral.ts'
import { snapshotFaults } from './snapshots.ts'

/** Every rule across registers. To add one: a file beside these, and a line here. */
export const registerRules = [
  unknownReferences,
  duplicateIds,
  accountsElsewhere,
  accountsInTheWay,
  headcountFaults,
  snapshotFaults,
  moderationOfNothing,
  referralFaults,
] satisfies ((site: Site) => Finding[])[]
