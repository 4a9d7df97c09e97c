import { z } from 'zod'

/** A text in the languages of the site, as the endpoint answers it. */
export const text = z.strictObject({ en: z.string(), cy: z.string().optional() })

const head = { id: z.string(), stem: text }
const shown = z.strictObject({ id: z.string(), text })
const picture = z.strictObject({ id: z.string(), image: z.string(), alt: text })
const step = z.strictObject({
  id: z.string(),
  text,
  options: z.array(z.strictObject({ id: z.string(), text, next: z.string().optional() })),
})

const ofType = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ ...head, type: z.literal(type), ...shape })

/** `PublicQuestion` as a schema: strict, so that a field of the key cannot slip into an answer unseen. */
export const publicQuestion = z.discriminatedUnion('type', [
  ofType('single', { options: z.array(shown) }),
  ofType('multiple', { options: z.array(shown) }),
  ofType('true-false', { options: z.array(shown) }),
  ofType('image-choice', { choose: z.enum(['one', 'several']), options: z.array(picture) }),
  ofType('matching', { items: z.array(shown), choices: z.array(shown) }),
  ofType('ordering', { items: z.array(shown) }),
  ofType('gap', { text, gaps: z.array(z.string()) }),
  ofType('short-text', {}),
  ofType('numeric', { unit: text.optional() }),
  ofType('scored-scenario', { steps: z.array(step) }),
  ofType('likert', { scale: z.array(shown) }),
])
