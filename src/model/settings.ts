import { z } from 'zod'
import { type Period, period } from './day.ts'
import { id } from './id.ts'
import { identity, proxies, role, session } from './identity.ts'
import { languages, localised } from './localised.ts'
import { mail } from './mail.ts'
import { ruleSeverities } from './register-codes.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#1d4f3f"')

/** Somebody who can sign in on localhost without a password, to try the site out. Never used on a public address. */
export const developmentPerson = z.strictObject({
  id,
  name: z.string().trim().min(1),
  about: localised.optional().describe('Why one would sign in as them.'),
  roles: z.array(role).default([]),
})
export type DevelopmentPerson = z.infer<typeof developmentPerson>

/** `moothall.yaml`, the settings of a site folder. Every field but the name has a default that works. */
export const settings = z.strictObject({
  moothall: z
    .string()
    .optional()
    .describe('The version of the software that the folder was made for.'),
  name: localised.describe("The council's name."),
  service_name: localised
    .default({ en: 'Social media', cy: 'Cyfryngau cymdeithasol' })
    .describe('What the site is called in its header.'),
  languages: z.array(z.enum(languages)).min(1).default(['en', 'cy']),
  address: z.url().optional().describe('Where the site will live, for feeds and canonical links.'),
  colours: z
    .strictObject({
      brand: colour.default('#14532d').describe('Header and headings; must stand out from white.'),
      accent: colour.default('#b45309').describe('The line under the header and highlights.'),
    })
    .prefault({}),
  logo: z.string().optional().describe('A file in `public/`, shown in the header.'),
  policy: z
    .enum(['staged', 'open'])
    .default('staged')
    .describe('"staged": each level opens more; "open": everyone may use all approved sites.'),
  rules: ruleSeverities,
  induction_within: period
    .default('30 days' as Period)
    .describe('How long a starter has for the induction, before reports call it overdue.'),
  contact: z
    .strictObject({ email: z.email(), name: localised.optional() })
    .optional()
    .describe('Whom to ask about the site.'),
  lrs_origins: z
    .array(
      z
        .url({ protocol: /^https?$/ })
        .transform((url) => new URL(url).origin)
        .describe('Such as "https://lrs.example.org".'),
    )
    .default([])
    .describe(
      "The LRSs of cmi5 LMSs that may launch the intranet's own course pages. No other is ever spoken to.",
    ),
  endpoint: z
    .strictObject({
      enabled: z.boolean().default(true),
      store: z
        .enum(['sqlite', 'postgresql'])
        .optional()
        .describe(
          'Left out, it is PostgreSQL where MOOTHALL_DATABASE_URL names a database, else a file in `var/`.',
        ),
      keep_records: period
        .optional()
        .describe(
          'How long a record is kept after the last that its learner did in a course, and after it lapsed; left out, for good. `moothall lms retain` erases what is over.',
        ),
      keep_feedback: period
        .default('12 months' as Period)
        .describe(
          'How long what people say of pages is kept where nobody marks it as done. `moothall lms retain` takes it away then, and what is done after 90 days.',
        ),
      development_people: z.array(developmentPerson).default([]),
      mail: mail.optional(),
      lrs: z
        .strictObject({
          names: z
            .boolean()
            .default(false)
            .describe("Whether the LRS is told learners' names, and not only their random keys."),
        })
        .optional()
        .describe('The LRS that MOOTHALL_LRS_ENDPOINT names, which is told what is recorded.'),
      proxies,
      identity: identity.prefault({}),
      session: session.prefault({}),
    })
    .prefault({})
    .describe('The LMS endpoint, which records completions.'),
})
export type Settings = z.infer<typeof settings>

/** The settings of a folder that has no `moothall.yaml`: a handbook in English, called after its folder. */
export const defaultSettings = (folder: string): Settings =>
  settings.parse({ name: folder || 'Moothall', languages: ['en'] })
