/** The rules of xAPI 1.0.3 (Part 2: Data) on a statement that an LRS is to take, and those of ADL's SCORM profile. */
import { z } from 'zod'

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\/\/[^\s<>"{}|\\^`]+$/i, 'must be an IRI')
const languageMap = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string())
/** 4.6: up to two of a second's decimals are compared; a unit that is written has a number. */
const duration = z.string().regex(/^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/)

const agent = z.strictObject({
  objectType: z.literal('Agent'),
  name: z.string().min(1).optional(),
  account: z.strictObject({ homePage: iri, name: z.string().min(1) }),
})

const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
]
const activity = z.strictObject({
  objectType: z.literal('Activity'),
  id: iri,
  definition: z
    .strictObject({
      type: iri,
      name: languageMap.optional(),
      description: languageMap.optional(),
      interactionType: z.enum(interactionTypes).optional(),
      correctResponsesPattern: z.array(z.string()).optional(),
    })
    .refine(
      ({ type, interactionType }) => type.endsWith('/cmi.interaction') === !!interactionType,
      'an interaction, and nothing else, has an interactionType',
    )
    .optional(),
})

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min = -Infinity, max = Infinity }) => min < max, 'min is below max')
  .refine(
    ({ raw, min = -Infinity, max = Infinity }) => raw === undefined || (raw >= min && raw <= max),
    'raw is between min and max',
  )

const profile = 'http://adlnet.gov/xapi/profile/scorm'
const attempt = 'http://adlnet.gov/expapi/activities/attempt'

const statement = z.strictObject({
  id: z.uuid(),
  actor: agent,
  verb: z.strictObject({ id: iri, display: languageMap }),
  object: activity,
  result: z
    .strictObject({
      score: score.optional(),
      success: z.boolean().optional(),
      completion: z.boolean().optional(),
      response: z.string().optional(),
      duration: duration.optional(),
      extensions: z.record(iri, z.unknown()).optional(),
    })
    .optional(),
  context: z.strictObject({
    registration: z.uuid(),
    contextActivities: z.strictObject({
      parent: z.array(activity).min(1).optional(),
      grouping: z
        .array(activity)
        .refine((all) => all.some((each) => each.definition?.type === attempt), 'the attempt'),
      category: z
        .array(activity)
        .refine((all) => all.some((each) => each.id === profile), "the profile's category"),
    }),
    revision: z.string().optional(),
    platform: z.string(),
    language: z.enum(['en', 'cy']),
  }),
  timestamp: z.iso.datetime({ offset: true }),
})

/** What is wrong with a statement; empty where an LRS must take it. Null is nowhere allowed but in an extension. */
export const wrongIn = (value: unknown): string[] => {
  const { error } = statement.safeParse(value)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}
