import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { accountsElsewhere, accountsInTheWay } from './accounts.ts'
import { applicationFaults } from './applications.ts'
import { dateFaults } from './dates.ts'
import { deputies } from './deputies.ts'
import { duplicateIds } from './duplicates.ts'
import { headcountFaults } from './headcount.ts'
import { moderationOfNothing } from './moderation.ts'
import { unlicensedOwners } from './owners.ts'
import { unrecordedPasses } from './passes.ts'
import { unknownReferences } from './references.ts'
import { referralFaults } from './referral.ts'
import { reportingCircles } from './reporting.ts'
import { rotaFaults } from './rota.ts'
import { sameHandles } from './same-handle.ts'
import { moreLicensed } from './share/more-licensed.ts'
import { snapshotFaults } from './snapshots.ts'
import { untranslated } from './translations.ts'

/** Every rule across registers. To add one: a file beside these, and a line here. */
export const registerRules = [
  unknownReferences,
  duplicateIds,
  accountsElsewhere,
  accountsInTheWay,
  sameHandles,
  unlicensedOwners,
  deputies,
  applicationFaults,
  dateFaults,
  reportingCircles,
  unrecordedPasses,
  untranslated,
  headcountFaults,
  rotaFaults,
  moreLicensed,
  snapshotFaults,
  moderationOfNothing,
  referralFaults,
] satisfies ((site: Site, today: Day) => Finding[])[]
