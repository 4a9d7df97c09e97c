import { z } from 'zod'
import { type Language, languages } from '#model/localised.ts'

/** Pages of the endpoint have one address for both languages: `?language=cy` is the Welsh one. */
const asked = z.object({ language: z.enum(languages).catch('en') })

export const languageOf = (fields: unknown): Language => asked.parse(fields ?? {}).language

/** The language of whoever is at an address of the site or of the endpoint, or comes from there. */
export function languageAt(address: string): Language {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  return /^\/cy(\/|$)/.test(pathname) ? 'cy' : languageOf(Object.fromEntries(searchParams))
}

/** The address of such a page in a language. */
export function inLanguageAt(address: string, language: Language): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  searchParams.delete('language')
  if (language !== 'en') searchParams.set('language', language)
  const query = searchParams.toString()
  return query === '' ? pathname : `${pathname}?${query}`
}
