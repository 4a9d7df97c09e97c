/** `/search/en.json`: what the search page answers from as one types. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { searchEntries } from '#queries/search-entries.ts'
import { siteLanguages } from '#queries/site.ts'
import { buildIndex } from '#search/lunr/file.ts'

export const getStaticPaths: GetStaticPaths = () =>
  siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute = async ({ params }) => {
  const language = params['language'] as Language
  const index = buildIndex(await searchEntries(language), language)
  return new Response(index.slice().buffer, { headers: { 'content-type': 'application/json' } })
}
