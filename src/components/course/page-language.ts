import { inOtherLanguage } from '#i18n/paths.ts'
import type { Language } from '#model/localised.ts'

/** The language of the page that a component in a lesson finds itself on: Markdown cannot pass it on. */
export const pageLanguage = (url: URL): Language =>
  inOtherLanguage(url.pathname).language === 'cy' ? 'en' : 'cy'
