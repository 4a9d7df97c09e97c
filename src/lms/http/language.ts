import { z } from 'zod'
import { type Language, languages } from '#model/localised.ts'

/** Pages of the endpoint have one address for both languages: `?language=cy` is the Welsh one. */
const asked = z.object({ language: z.enum(languages).catch('en') })

export const languageOf = (fields: unknown): Language => asked.parse(fields ?? {}).language

/** The address of such a page in a language. */
export const inLanguageAt = (path: string, language: Language): string =>
  language === 'en' ? path : `${path}?language=${language}`
