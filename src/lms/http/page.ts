import type { FastifyReply } from 'fastify'
import { escapeHtml } from '#lib/html.ts'
import type { Language } from '#model/localised.ts'
import type { Endpoint } from '../endpoint.ts'
import type { Markup } from './html.ts'

/** One page in the site's own layout, or in a plain one where the site has none yet. */
export async function sendPage(
  reply: FastifyReply,
  page: { status: number; language: Language; title: string; main: Markup },
  { template }: Endpoint,
) {
  const built = await template(page.language)
  const text = (built ?? plain)
    .replaceAll('{{endpoint:language}}', page.language)
    .replaceAll('{{endpoint:title}}', () => escapeHtml(page.title))
    .replace('<!--endpoint:main-->', () => page.main.text)
  return reply
    .code(page.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', built === undefined ? strict : layout)
    .send(text)
}

/** The language of whoever is at a page of the site, or comes from it. */
export const languageOf = (path: string): Language => (/^\/cy(\/|$)/.test(path) ? 'cy' : 'en')

const forms = "frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
/** The site's layout narrows this by rules of its own. */
const layout = `default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; ${forms}`
const strict = `default-src 'none'; ${forms}`

const plain = `<!doctype html>
<html lang="{{endpoint:language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{endpoint:title}}</title>
</head>
<body>
<main>
<!--endpoint:main-->
</main>
</body>
</html>
`
