/** `/digest/2026-10/email-en.html` and `.txt`: a digest that is ready to be sent. */
import type { APIRoute, GetStaticPaths } from 'astro'
import type { Digest } from '#digest/digest.ts'
import { digestsIn, type MailFormat, mailFormats, mailOf } from '#queries/digest.ts'
import { siteLanguages } from '#queries/site.ts'

type Props = { digest: Digest; format: MailFormat }

export const getStaticPaths = (async () => {
  const all = siteLanguages.map(async (language) =>
    (await digestsIn(language)).flatMap((digest) =>
      mailFormats.map((format) => ({
        params: { month: digest.month, language, format },
        props: { digest, format } satisfies Props,
      })),
    ),
  )
  return (await Promise.all(all)).flat()
}) satisfies GetStaticPaths

const types = { html: 'text/html; charset=utf-8', txt: 'text/plain; charset=utf-8' }

export const GET: APIRoute = ({ props }) => {
  const { digest, format } = props as Props
  return new Response(mailOf(digest, format), { headers: { 'content-type': types[format] } })
}
