/** `/software/rows-en.json`: the whole register, for the table that a browser sorts and filters. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { siteLanguages } from '#queries/site.ts'
import { softwareTable } from '#queries/software.ts'

export const getStaticPaths: GetStaticPaths = () =>
  siteLanguages.map((language) => ({ params: { language } }))

export const GET: APIRoute = async ({ params }) =>
  Response.json(await softwareTable(params['language'] as Language))
