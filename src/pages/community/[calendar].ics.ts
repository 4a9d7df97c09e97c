/** `/community/all-en.ics`, `/community/corporate-en.ics`: the meetings for somebody's own calendar. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import { calendarOf } from '#queries/events.ts'
import { levels } from '#queries/registers.ts'
import { siteLanguages } from '#queries/site.ts'

type Props = { level: string | undefined; language: Language }

export const getStaticPaths = (async () => {
  const all = [undefined, ...(await levels()).map(({ id }) => id)]
  return all.flatMap((level) =>
    siteLanguages.map((language) => ({
      params: { calendar: `${level ?? 'all'}-${language}` },
      props: { level, language } satisfies Props,
    })),
  )
}) satisfies GetStaticPaths

export const GET: APIRoute = async ({ props }) => {
  const { level, language } = props as Props
  return new Response(await calendarOf(level, language), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
