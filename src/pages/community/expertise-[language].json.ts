/** `/community/expertise-en.json`: what the pool of expertise is searched with. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { expertiseEntries } from '#queries/expertise.ts'
import { siteLanguages } from '#queries/site.ts'
import { buildIndex } from '#search/lunr/file.ts'

export const getStaticPaths: GetStaticPaths = () =>
  siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute = async ({ params }) => {
  const language = params['language'] as Language
  const index = buildIndex(await expertiseEntries(language), language)
  return new Response(index.slice().buffer, { headers: { 'content-type': 'application/json' } })
}
