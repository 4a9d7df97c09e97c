import { z } from 'zod'
import { day } from './day.ts'
import { id } from './id.ts'
import { sequencing } from './sequencing.ts'

/** The versions that are played. 2004 differs from 1.2 in its API; its editions, in sequencing. */
export const scormVersions = [
  '1.2',
  '2004 2nd edition',
  '2004 3rd edition',
  '2004 4th edition',
] as const
export type ScormVersion = (typeof scormVersions)[number]

export const timeLimitActions = [
  'exit,message',
  'exit,no message',
  'continue,message',
  'continue,no message',
] as const
export type TimeLimitAction = (typeof timeLimitActions)[number]

/** What the standard lets a package hide, since its pages have buttons of their own. */
export const navigation = [
  'previous',
  'continue',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
] as const

/** Where an item leads. A SCO talks to the LMS; an asset is completed by being shown. */
export const launch = z.strictObject({
  kind: z.enum(['sco', 'asset']),
  resource: z.string().describe("The resource's identifier in the manifest."),
  file: z.string().min(1).describe('Relative to `package/`, as it is named on disk.'),
  href: z
    .string()
    .min(1)
    .describe(
      'The same as an address, relative to `package/`, encoded, with parameters and fragment.',
    ),
})
export type Launch = z.infer<typeof launch>

export const completionThreshold = z.strictObject({
  completedByMeasure: z.boolean(),
  minProgressMeasure: z.number().min(0).max(1),
  progressWeight: z.number().min(0).max(1),
})

/** One line of the table of contents, with everything that the player hands to the SCO. */
export const importedItem = z.strictObject({
  id: z.string().min(1).max(255).describe('Unique in the course: what commits call the SCO.'),
  title: z.string().min(1),
  visible: z.boolean(),
  launch: launch.optional().describe('None for a heading, or for what cannot be started.'),
  prerequisites: z.string().optional().describe('SCORM 1.2, an AICC expression over item ids.'),
  masteryScore: z.number().min(0).max(100).optional().describe('SCORM 1.2.'),
  maxTimeAllowed: z.string().optional().describe('SCORM 1.2: `HHHH:MM:SS.SS`.'),
  timeLimitAction: z.enum(timeLimitActions).optional(),
  dataFromLms: z.string().optional(),
  completionThreshold: completionThreshold.optional().describe('SCORM 2004.'),
  hideLmsUi: z.array(z.enum(navigation)).optional(),
  sharedData: z
    .array(z.strictObject({ target: z.string(), read: z.boolean(), write: z.boolean() }))
    .optional()
    .describe('SCORM 2004 4th edition: data that SCOs of the course share.'),
  sequencing: sequencing.optional(),
  get children() {
    return z.array(importedItem)
  },
})
export type ImportedItem = z.infer<typeof importedItem>

export const noteKinds = ['mended', 'missing', 'odd', 'will-not-work'] as const
export type NoteKind = (typeof noteKinds)[number]

/** One line of an import's report. `more` counts files beyond those named. */
export const note = z.strictObject({
  kind: z.enum(noteKinds),
  code: z.string(),
  says: z.string(),
  files: z.array(z.string()).optional(),
  more: z.number().int().positive().optional(),
})
export type Note = z.infer<typeof note>

/** `courses/imported/<id>/imported.json`; the package's files are beside it, in `package/`. */
export const importedCourse = z.strictObject({
  id: id.max(63).describe("Also the first part of the package's own host name, which DNS limits."),
  title: z.string().min(1),
  language: z.string().optional().describe('A language tag, as far as the manifest names one.'),
  summary: z.string().optional(),
  scorm: z.enum(scormVersions),
  tool: z.string().optional().describe('The authoring tool that made it.'),
  manifest: z.strictObject({
    identifier: z.string(),
    file: z.string().describe('Relative to `package/`.'),
  }),
  /** The chosen arrangement of the contents: the root of the activity tree. */
  organization: z.strictObject({
    id: z.string(),
    objectivesGlobalToSystem: z.boolean(),
    sharedDataGlobalToSystem: z.boolean(),
    completionThreshold: completionThreshold.optional(),
    sequencing: sequencing.optional(),
  }),
  items: z.array(importedItem).min(1),
  source: z.strictObject({
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    files: z.number().int().positive(),
    bytes: z.number().int().nonnegative().describe('Unpacked.'),
  }),
  imported: day,
  notes: z.array(note),
})
export type ImportedCourse = z.infer<typeof importedCourse>

/** Every item, parents before children: the order of the table of contents. */
export const everyItem = (items: readonly ImportedItem[]): ImportedItem[] =>
  items.flatMap((item) => [item, ...everyItem(item.children)])

/** The items that can be started, in order. */
export const parts = (course: Pick<ImportedCourse, 'items'>): ImportedItem[] =>
  everyItem(course.items).filter((item) => item.launch !== undefined)
