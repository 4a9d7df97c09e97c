import { z } from 'zod'

export const languages = ['en', 'cy'] as const
export type Language = (typeof languages)[number]

/** A text in the languages of the site. A plain string is English; `cy` may follow later, and its lack is reported elsewhere. */
export type Localised = { en: string; cy?: string | undefined }

const text = z.string().trim().min(1, 'must not be empty')

export const localised = z.union([
  text.transform((en): Localised => ({ en })),
  z.strictObject({ en: text, cy: text.optional() }),
])

/** The same as a program wrote it: never a plain string. */
export const localisedValue = z.object({ en: text, cy: text.optional() })

/** The text in `language`, or in English where there is no translation yet. */
export function inLanguage(value: Localised, language: Language): string {
  return (language === 'cy' ? value.cy : undefined) ?? value.en
}
