/** Everything that all accounts say, as an Atom feed and as a JSON Feed. */
import type { APIRoute } from 'astro'
import { type Format, wallFeed } from '#queries/out-feeds.ts'

export const getStaticPaths = () =>
  (['xml', 'json'] as const).map((format) => ({ params: { format } }))

export const GET: APIRoute<Record<string, never>, { format: Format }> = async ({ params }) =>
  new Response(await wallFeed(params.format))
