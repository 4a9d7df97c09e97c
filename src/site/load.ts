import { resolve } from 'node:path'
import type { z } from 'zod'
import { strayFiles } from '#checks/content/files.ts'
import { harmfulHtml } from '#checks/content/html.ts'
import { deadLinks } from '#checks/content/links.ts'
import { promotionTexts } from '#checks/content/promotions.ts'
import { unservedFiles } from '#checks/content/public.ts'
import { duplicateRules, unknownRules } from '#checks/content/rules.ts'
import { sameAddresses } from '#checks/content/same-address.ts'
import { reviewsToCome, secondTitles } from '#checks/content/texts.ts'
import { missingTranslations } from '#checks/content/translations.ts'
import { courseRules } from '#courses/rules.ts'
import { type Day, dayOf } from '#model/day.ts'
import { feedTopic } from '#model/feed-topics.ts'
import { byPlace, type Finding } from '#model/finding.ts'
import { guideline } from '#model/guideline.ts'
import { inductionTask } from '#model/induction.ts'
import { moderation } from '#model/moderation.ts'
import { referralKind, referralQuestion } from '#model/referral.ts'
import type { Document, Site } from '#model/site.ts'
import { weighed } from '#registers/finding.ts'
import { registerRules } from '#registers/rules.ts'
import { type Addressed, houseAddress, isForeign, isMarkdown, takenAddresses } from './addresses.ts'
import { alteredEditions } from './editions/altered.ts'
import { firstSteps } from './first-steps.ts'
import { type Folder, openFolder } from './folder.ts'
import { unusablePictures } from './pictures.ts'
import { readCourses } from './read-courses.ts'
import { readDocument } from './read-document.ts'
import { readPages } from './read-pages.ts'
import { readPasses } from './read-passes.ts'
import { readPeople, readRegisters } from './read-registers.ts'
import { readSettings } from './read-settings.ts'
import { readSnapshots } from './read-snapshots.ts'
import { readRows } from './read-yaml.ts'
import { documentsOf, targetsOf } from './targets.ts'

const contentRules = [duplicateRules, unknownRules, missingTranslations]

export type Options = {
  /** For Markdown that was not written for Moothall: what is faulty is warned of, and the build goes on. */
  lenient?: boolean
  /** The day that the site is checked on; the present one if left out. */
  today?: Day
  /** Texts to be judged in the place of files of the folder. */
  instead?: ReadonlyMap<string, string>
}

/** A site folder as values, with everything that is wrong with it. Touches the disk; neither builds with Astro nor asks the network. */
export async function loadSite(
  dir: string,
  { lenient = false, today = dayOf(new Date()), instead }: Options = {},
): Promise<{ site: Site; findings: Finding[] }> {
  const folder = openFolder(resolve(dir), lenient, instead)
  const first = firstSteps(folder)
  const site = readSite(folder)
  const findings =
    first.length > 0
      ? first
      : [
          ...folder.findings,
          ...rulesAcross(site, today, lenient),
          ...(await unusablePictures(site)),
        ]
  return {
    site,
    findings: findings.map(lenient ? softened(isForeign(folder.files)) : told).sort(byPlace),
  }
}

/** What only shows when values are held against each other. */
function rulesAcross(site: Site, today: Day, lenient: boolean): Finding[] {
  const foreign = isForeign(site.files)
  return [
    ...weighed(
      registerRules.flatMap((rule) => rule(site, today)),
      site.settings.rules,
    ),
    ...[...courseRules, ...contentRules].flatMap((rule) => rule(site)),
    ...deadLinks(site, targetsOf(site), [...documentsOf(site), ...promotionTexts(site)]),
    ...harmfulHtml(documentsOf(site)),
    ...reviewsToCome(site, today),
    ...(lenient ? [] : secondTitles(documentsOf(site))),
    ...alteredEditions(site),
    ...sameAddresses(site, takenAddresses()),
    ...unservedFiles(site, [...takenAddresses(), ...targetsOf(site).addresses]),
    ...strayFiles(site, (file) => foreign || houseAddress(file) !== undefined),
  ]
}

function readSite(folder: Folder): Site {
  return {
    dir: folder.dir,
    ...readSettings(folder),
    guidelines: documents(folder, 'guideline', guideline),
    pages: readPages(folder),
    tasks: documents(folder, 'task', inductionTask),
    registers: readRegisters(folder),
    people: readPeople(folder),
    passes: readPasses(folder),
    referral: {
      kinds: readRows(folder, 'content/referral/kinds.yaml', referralKind),
      questions: readRows(folder, 'content/referral/questions.yaml', referralQuestion),
    },
    courses: readCourses(folder),
    snapshots: readSnapshots(folder),
    feedTopics: readRows(folder, 'content/feeds/topics.yaml', feedTopic),
    moderation: readRows(folder, 'content/feeds/moderation.yaml', moderation),
    files: new Set(folder.files),
    faulty: folder.faulty,
    unread: folder.unread,
  }
}

function documents<Value>(
  folder: Folder,
  kind: Addressed['kind'],
  schema: z.ZodType<Value>,
): Document<Value>[] {
  return folder.files.filter(isMarkdown).flatMap((file) => {
    const at = houseAddress(file)
    return at?.kind === kind ? readDocument(folder, file, at, schema) : []
  })
}

/** Lenient turns what would stop a build into a warning. A folder without anything to show stays an error, or it would take the last good site's place; so does a secret in a register; so does a faulty course: nobody has one by chance, and half a course is none. */
const softened =
  (foreign: boolean) =>
  (finding: Finding): Finding =>
    ['site/missing', 'site/no-content', 'register/secret'].includes(finding.code) ||
    // The build copies what lies behind a link in public/, wherever that is.
    (finding.code === 'file/link' && finding.file.startsWith('public')) ||
    (finding.file.startsWith('courses/') && !foreign)
      ? finding
      : { ...finding, severity: 'warning' }

const told = (finding: Finding): Finding => finding
