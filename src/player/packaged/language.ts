import type { Language } from '#model/localised.ts'

/** `en-GB` → `en`. Undefined for a language that no site can have. */
export const languageIn = (text: string | undefined): Language | undefined =>
  (['en', 'cy'] as const).find((each) => new RegExp(`^${each}\\b`, 'i').test(text ?? ''))
