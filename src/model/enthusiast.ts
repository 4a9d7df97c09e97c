import { z } from 'zod'
import { id } from './id.ts'
import { languages, localised } from './localised.ts'
import { holderKey } from './person.ts'

/** One row of `content/registers/enthusiasts.yaml`: somebody whom colleagues may ask. */
export const enthusiast = z.strictObject({
  id,
  post: id,
  holder: holderKey.optional().describe('A random key, where people.yaml has their name.'),
  skills: z.array(localised).min(1).describe('What they can help with, a few words each.'),
  languages: z.array(z.enum(languages)).min(1),
  offers: localised.optional().describe('How they help, in one sentence.'),
})
export type Enthusiast = z.infer<typeof enthusiast>
