import type { Language, Localised } from '#model/localised.ts'

/** A text that is kept for readers of either language: `say` is asked for each. */
export const inBoth = (say: (language: Language) => string): Localised => ({
  en: say('en'),
  cy: say('cy'),
})
