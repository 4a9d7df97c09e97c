/** A piece of a page with the newest posts, for the council's public website to include. No styles, no scripts, no pictures. */
import type { APIRoute } from 'astro'
import type { Language } from '#model/localised.ts'
import { fragment } from '#queries/out-feeds.ts'
import { siteLanguages } from '#queries/site.ts'

export const getStaticPaths = () => siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute<Record<string, never>, { language: Language }> = async ({ params }) =>
  new Response(await fragment(params.language, 6))
