/** `/digest/feed-en.xml`: the digests as an Atom feed. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { digestFeed } from '#queries/digest.ts'
import { siteLanguages } from '#queries/site.ts'

export const getStaticPaths: GetStaticPaths = () =>
  siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute = async ({ params }) =>
  new Response(await digestFeed(params['language'] as Language))
