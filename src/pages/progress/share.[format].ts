/** `/progress/share.csv` and `.json`: licensed staff over headcount, by service and month. */
import type { APIRoute } from 'astro'
import { type ShareFormat, shareFile } from '#queries/progress.ts'

export const getStaticPaths = () =>
  (['csv', 'json'] as const).map((format) => ({ params: { format } }))

export const GET: APIRoute<Record<string, never>, { format: ShareFormat }> = async ({ params }) =>
  new Response(await shareFile(params.format))
