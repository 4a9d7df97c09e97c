/** `/roles/champion-en.ics`: the rota of a role. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Language } from '#model/localised.ts'
import type { Role } from '#model/role.ts'
import { rolesWithRota, rotaCalendar } from '#queries/rota.ts'
import { siteLanguages } from '#queries/site.ts'

type Props = { role: Role; language: Language }

export const getStaticPaths = (async () =>
  (await rolesWithRota()).flatMap((role) =>
    siteLanguages.map((language) => ({
      params: { calendar: `${role.id}-${language}` },
      props: { role, language } satisfies Props,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute = async ({ props }) => {
  const { role, language } = props as Props
  return new Response(await rotaCalendar(role, language), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
