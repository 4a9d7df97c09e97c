/** `/software/support-en.ics`: the ends of support, for somebody's own calendar. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { siteLanguages } from '#queries/site.ts'
import { softwareCalendar } from '#queries/software.ts'

export const getStaticPaths: GetStaticPaths = () =>
  siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute = async ({ params }) =>
  new Response(await softwareCalendar(params['language'] as Language), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
