/** `/guidelines/reviews-en.ics`: the days by which something is to be reviewed. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { reviewCalendar } from '#queries/reviews.ts'
import { siteLanguages } from '#queries/site.ts'

export const getStaticPaths: GetStaticPaths = () =>
  siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute = async ({ params }) =>
  new Response(await reviewCalendar(params['language'] as Language), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
